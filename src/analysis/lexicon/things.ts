/** Nouns and adjectives that name the same thing: `id: words`, as in actions.ts. */
export const THINGS = `
water: water sea ocean river lake harbour harbor waves
people: people person individual human soul
worker: worker employee staff workforce staffer personnel crew_member
miner: miner pitman
patient: patient
passenger: passenger traveller traveler rider
resident: resident inhabitant villager townspeople islander local citizen
student: student pupil schoolchild undergraduate learner
child: child kid youngster minor
police: police officer constable policeman policewoman
soldier: soldier troop serviceman
firefighter: fire_crew fire_service fire_brigade firefighter fireman fire_crew
ship: ship vessel boat craft
car: car vehicle automobile
lorry: lorry truck
bus: bus coach
train: train locomotive
tram: tram streetcar trolley
plane: plane aircraft aeroplane airplane jet airliner
helicopter: helicopter chopper
home: home house household dwelling property residence
building: building premises structure block
factory: factory plant mill works
depot: depot garage warehouse
shop: shop store outlet branch
pub: pub bar tavern
school: school academy
company: company firm business enterprise corporation
bidder: bidder tenderer
contract: contract deal agreement
plan: plan scheme proposal project programme program
law: law legislation act statute bill
rule: rule regulation
council: council councillor authority
committee: committee panel
board: board
government: government administration ministry cabinet
minister: minister secretary
boss: boss chief chief_executive ceo head director
chair: chair chairman chairwoman chairperson
spokesman: spokesman spokeswoman spokesperson
deputy: deputy vice
inquiry: inquiry enquiry investigation probe inquest
survey: survey questionnaire poll study
report: report document paper
budget: budget
price: price cost value worth amount bill figure sum
fee: fee charge
penalty: penalty fine damages
payment: payment payout
wage: wage pay salary earnings
bonus: bonus
grant: grant subsidy
debt: debt borrowings
revenue: revenue turnover sales income takings
profit: profit earnings
loss: loss deficit
stake: stake share holding shareholding interest
valuation: valuation worth market_value
capacity: capacity
speed: speed velocity pace
weight: weight mass
length: length
height: height
depth: depth
distance: distance
age: age
fault: fault defect flaw problem failure malfunction
defective: defective faulty broken out_of_order not_working out_of_action inoperative damaged failed dud
first: first initial immediate opening earliest
last: last final latest most_recent
injured: injured hurt wounded
empty: empty vacant unoccupied
full: full
fake: fake forged counterfeit
key: key
alarm: alarm siren
horn: horn whistle klaxon
antenna: antenna aerial
software: software program code
computer: computer machine
engine: engine motor
battery: battery cell
valve: valve
pump: pump
cable: cable wire
pipe: pipe pipeline
brake: brake
gate: gate barrier
door: door hatch
lock: lock padlock
camera: camera cctv
log: log record logbook
recorder: recorder black_box
painting: painting picture canvas artwork
work: work
vote: vote ballot
game: game match fixture tie
goal: goal
fan: fan supporter spectator
crowd: crowd attendance
team: team side squad
coach: coach manager
season: season campaign
medicine: medicine drug medication
vaccine: vaccine jab
disease: disease illness infection
doctor: doctor physician medic
hospital: hospital infirmary clinic
death: death fatality
case: case infection
bacteria: bacteria bug germ bacterium
road: road street highway
bridge: bridge span crossing
track: track line rail
sailing: sailing crossing trip voyage service
flight: flight
trip: trip journey
day: day daily
each: each every per
night: night evening
month: month
reader: reader
ticket: ticket
tap: tap
complaint: complaint grievance
warning: warning alert
announcement: announcement
raft: raft liferaft life_raft lifeboat
distresscall: distress_call mayday sos
steering: steering
result: result finding
money: money cash funds
land: land site plot
forest: forest woodland wood
tree: tree
fish: fish
cow: cow cattle
sheep: sheep
dog: dog
waste: waste rubbish trash garbage refuse
chemical: chemical
oil: oil crude
gas: gas
electricity: electricity power
customer: customer client account subscriber user consumer
record: record
data: data datum information
website: website site
worldwide: worldwide global globally everywhere international internationally
`

/** What is a kind of what: the right-hand words are each a kind of the left. Used to link `the ferry` with a ship's name. */
export const KINDS = `
people: passenger worker employee resident student pupil child woman man miner patient customer fan protester visitor tourist adult teenager crew staff survivor victim guest migrant refugee villager soldier prisoner inmate spectator rider driver member
ship: ferry carrier tanker trawler tug barge yacht cruiser freighter liner lifeboat dinghy warship frigate submarine tender
vehicle: car bus lorry truck van tram train motorcycle ambulance minibus taxi coach
plane: jet airliner helicopter glider bomber
building: school hospital church factory warehouse hotel house tower mill museum stadium library shop depot plant
company: contractor supplier operator owner developer manufacturer retailer bank insurer airline builder bidder publisher startup lab giant charity
leader: mayor minister president governor chairman chief director manager boss head captain
body: council committee board ministry agency bureau department authority court commission union league association parliament university
money: payment fine penalty bill cost price fee grant bonus
place: town city village island county region state country district port harbour
animal: dog cow sheep horse bird fish whale
`
