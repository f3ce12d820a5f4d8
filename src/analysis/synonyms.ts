import { rootOf } from "./terms.ts"

/**
 * Words that general English uses for one another, a class a line. A word may stand in several classes. Each counts as
 * less than the word itself, so that a passage in the question's own words comes first.
 */
const CLASSES = `
ship boat vessel ferry ferries carrier freighter liner craft
crash collide hit strike smash collision impact accident wreck
sink founder capsize submerge
begin start open launch commence inaugurate debut introduce
end finish conclude terminate close cease complete
stop halt cease suspend pause discontinue quit
lead head chair run direct govern command preside helm
leader head chief chair chairman boss director commander
own owner belong possess property
steer wheel helm drive pilot navigate
buy purchase acquire acquisition takeover
sell sale vend dispose
fire sack dismiss dismissal oust axe terminate
quit resign resignation leave depart departure
hire employ recruit appoint engage
appoint name nominate elect choose pick select designate
pay paid spend disburse remit receive
fine penalty charge sanction punish punishment
cost price worth value expense fee amount charge pay
money cash fund fee pay payment sum dollar pound
offer propose proposal bid tender
bid bidder tender compete competitor contend vie
company firm business corporation contractor supplier enterprise vendor
supplier contractor vendor provider
deal contract agreement pact accord treaty
fail failure fault malfunction breakdown break
cause reason lead trigger prompt trace fault blame result origin because due
trial test pilot experiment
fit install equip installation mount
reader scanner terminal
worker employee staff crew mechanic engineer labourer laborer workforce
engineer technician developer
inform tell notify report warn alert email advise
whistle-blower whistleblower informant
meet see encounter
talk speak converse discuss discussion conversation meeting tell
seal open unseal
sign signature signatory ink
audit examine review inspect check inspection auditor accountant
inspect examine check survey look inspection test
find discover locate recover detect retrieve uncover discovery
build construct erect make construction create
make produce manufacture create construct production develop
create found establish set form institute start
found establish founder creation set start form
destroy demolish ruin raze devastate wreck burn
kill murder slay assassinate die
die perish decease kill death
hurt injure wound injury casualty
rescue save pull drag
carry hold transport convey accommodate seat
legal license licence permit allow authorize authorise law
allow permit let authorize authorise enable
ban prohibit forbid bar outlaw block restrict
prevent stop block avert hinder impede
old age build born year date
age old year born
fast speed velocity quick rapid knot
speed fast velocity rate
big large great huge size
size big large area extent
many number count total amount
total overall altogether whole
number count quantity figure amount tally total
part portion share segment include component
include cover contain comprise consist feature part
cover include extend
replace substitute replacement swap supersede
new replacement fresh modern
wreck ship ruin remains
vote ballot poll elect election
win victory triumph defeat beat winner champion
lose defeat loss beat
beat defeat overcome win conquer
attack assault raid strike invade invasion
fight battle war combat conflict
live reside dwell inhabit home residence
resident inhabitant citizen population people
home house residence
population inhabitant people resident census
go travel move journey head
come arrive reach arrival
arrive reach come land arrival
leave depart exit go departure
return back come
move relocate shift transfer
job work role position post occupation profession career
work job serve employ labor labour
role position job post part
study research investigate analyze analyse examine scholar
school university college academy institution
teach instruct educate teacher educator tutor
teacher instructor educator
learn study discover
student pupil learner
write author pen compose book
writer author novelist
book work publication volume text
publish release issue print
show display demonstrate reveal exhibit indicate present
say state tell claim announce declare assert argue
claim assert allege argue maintain
believe think consider hold opinion
think believe consider suppose
argue contend claim dispute
call name term know dub title refer entitle designate
name call title term known
mean signify denote
use utilize utilise employ apply usage
help aid assist support assistance contribute
support back endorse aid favor favour
oppose object resist against opponent
get obtain receive acquire gain
give grant award provide donate present
provide supply give offer furnish
receive get obtain accept
award prize honor honour medal
get become
become turn
change alter modify transform shift
increase rise grow raise expand growth boost
decrease fall drop decline reduce lower shrink reduction
reduce cut lower decrease
fall drop decline decrease
rise increase climb grow
grow expand increase
happen occur take place
occur happen exist
place location site venue area spot
site location place
region area territory zone district
area region surface zone
country nation state
nation country state
city town municipality
town city village
child kid offspring son daughter
kid child
son child heir
father parent
mother parent
wife spouse husband marry
marry wed wife husband
family relative
king monarch ruler emperor
ruler king emperor leader sovereign
soldier troop army military
army troop force military soldier
weapon arm gun
car vehicle automobile auto
vehicle car truck bus
road street highway route
train rail railway railroad
plane aircraft airplane jet
airport airfield
bus coach
tram trolley streetcar
doctor physician medic
medicine drug medication treatment
illness disease sickness
disease illness plague epidemic
cure treat heal
food eat diet
eat consume feed
drink beverage
animal creature beast
plant vegetation flora
tree forest
sea ocean marine
river stream
mountain peak hill
rain precipitation rainfall
hot heat warm temperature
cold cool
energy power
power energy force
fuel gas petrol gasoline oil
metal iron steel
computer machine
machine device engine
device machine gadget apparatus
engine motor
game match contest
match game
player athlete
team club side squad
sport athletics
music song
song music tune hymn
sing perform
play perform
film movie picture
movie film
actor star
art painting
painting picture art
paint painter
religion faith church
church religion
god deity
law rule legislation act statute
rule law regulation reign govern
court tribunal judge
judge justice
crime offence offense
guilty convict
prison jail
police officer cop
government administration state authority
president leader
minister secretary official
official officer authority
election vote poll
party group
group organization organisation body band
organization organisation group body agency
member part
meeting talk hearing session
hearing meeting session
inquiry investigation probe review enquiry
investigate probe review inquiry
report announce publish
announce declare reveal unveil
reveal disclose show unveil
hide conceal bury cover
secret hidden confidential private
public open
main primary major chief principal key
primary main principal first
important significant key major
famous known renowned notable
popular famous
common frequent usual typical
rare uncommon
often frequent regular
average mean typical
first initial original earliest
last final latest previous
final last
original initial first
early first
previous former prior earlier
former previous ex
another other
different various diverse
same similar identical
similar alike same
type kind sort form category
kind type sort
form type shape
way method manner means
method way technique process approach
process method procedure
part component piece section
section part
half part
side part
result outcome consequence effect
effect impact result influence consequence
influence affect impact effect
affect influence impact
purpose goal aim objective intend
goal aim purpose objective target
plan intend propose scheme
try attempt seek
need require demand
require need demand necessary must
want wish desire seek
demand request require
ask request question
request ask
answer reply respond response
respond reply react response
accept approve agree
reject refuse deny decline
refuse reject decline deny
deny reject
agree accept consent
approve accept pass endorse
pass approve enact adopt
enact pass adopt legislate
control govern rule manage regulate
manage run control operate
operate run work
operation run
break violate breach
protect defend guard shelter preserve
defend protect
keep retain maintain hold
maintain keep preserve
hold keep contain
contain hold include
consist comprise compose make
compose consist write
join unite enter
unite join combine merge
combine merge unite join
divide split separate
separate divide split
share part portion
link connect tie
connect link join
relate connect
depend rely
rely depend
base headquarters
headquarters base office
office headquarters
locate situate lie place
situate locate
surround enclose
border neighbor neighbour adjoin
near close adjacent
far distance
distance far mile kilometre kilometer
long length duration
length long
high tall height elevation
tall high height
deep depth
wide width broad
weigh weight heavy
rich wealthy affluent
poor poverty
wealthy rich affluent
strong powerful
weak feeble
free release liberate
escape flee
flee escape leave
follow pursue succeed
succeed follow replace
chase pursue
send dispatch transmit
transmit send broadcast
broadcast transmit air
bring carry take
take bring capture
capture seize take
seize capture take
steal rob theft
throw cast
hit strike
touch contact
contact touch
push drive
pull drag draw
drag pull
draw attract
attract draw
add append
remove delete eliminate take
eliminate remove
raise lift collect
collect gather
gather collect assemble
store keep save
save store rescue
measure gauge quantify
calculate compute
estimate approximate guess roughly
predict forecast expect
expect predict anticipate
promise pledge vow
threat danger risk menace
danger risk threat hazard
risk danger threat
problem issue trouble difficulty
issue problem
difficult hard
easy simple
fear afraid worry
worry concern
concern worry
anger angry
happy glad
celebrate commemorate
remember recall commemorate
forget neglect
ship send
woman female
man male
young youth
language tongue
translate translation interpret
nickname name called
birth born
bear born
aboard onboard
daily day
sue lawsuit litigation suit
lawsuit complaint litigation case
share stake portion percent
shut close closure
close closure shut
score mark rating grade
testify testimony evidence
strike walkout stoppage
protest demonstration rally march
funeral burial bury
election poll vote
witness see
quake earthquake tremor
fire blaze
blaze fire burn
flood inundate
storm hurricane cyclone typhoon
explode explosion blast detonate
blast explosion
arrest detain custody
charge accuse indict
accuse allege blame charge
guilty convict
sentence jail imprison
executive boss manager
childhood child young
graduate degree study
belief faith believe
invent invention inventor create
discover discovery find
compose composer write
capital city
originate origin begin
inhabitant live people
weekly week
monthly month
annual yearly year
expire lapse expiry
crossing passage trip
trip journey voyage
journey trip voyage travel
passenger traveler traveller rider
rider passenger
customer client
client customer
user customer
harbour harbor port
port harbor harbour
captain master skipper commander
sailor seaman
horn siren whistle signal
warn warning alert
lifeboat raft
insurance insurer
debt loan
loan debt
bank lender
invest investment fund stake
stake share investment
investor shareholder backer
valuation worth value
chief executive ceo boss
ceo chief executive
`

/** How well the first word of a class and the others stand for one another, and the others among themselves. */
const FIRST = 0.6
const OTHERS = 0.5

const classes = new Map<string, Map<string, number>>()
for (const line of CLASSES.split("\n")) {
  const roots = [
    ...new Set(
      line
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => rootOf(word.replace("-", ""))),
    ),
  ]
  roots.forEach((one, i) => {
    roots.slice(i + 1).forEach((other) => {
      relate(one, other, i === 0 ? FIRST : OTHERS)
      relate(other, one, i === 0 ? FIRST : OTHERS)
    })
  })
}

function relate(a: string, b: string, weight: number): void {
  const known = classes.get(a) ?? new Map<string, number>()
  known.set(b, Math.max(weight, known.get(b) ?? 0))
  classes.set(a, known)
}

/** Terms that may stand for a term, by general English, with how well; empty for most. */
export function synonymsOf(term: string): ReadonlyMap<string, number> {
  return classes.get(term) ?? NONE
}

const NONE: ReadonlyMap<string, number> = new Map()
