/**
 * Words for one and the same kind of happening, verbs with the nouns made from them. `id: words`; a phrasal verb is written
 * `pull_out`. A word may stand on several lines: two words mean the same when they share a line. General English of news,
 * by domain; stems bring in the other forms.
 */
export const ACTIONS = `
extract: rescuers pull pluck drag haul rescue save winch lift fish recover pull_out drag_out haul_out lift_out take_out bring_out fish_out get_out dig_out free retrieve rescuer
bringashore: bring_ashore land take_ashore ferry_ashore carry_ashore
remove: remove pull pull_off take_off take_out take_down withdraw strip removal detach dismantle uninstall pull_from rip_out tear_out tear_down
collide: collide collision crash hit strike ram smash impact meet run_into plough_into plow_into slam bump
sink: sink founder go_down submerge capsize sinking overturn scuttle loss
die: die death kill perish fatality toll lose_life dead killing deadly fatal drown succumb claim_life slay victim
injure: injure injury hurt wound casualty maim harm
hospitalise: take_to_hospital go_to_hospital rush_to_hospital airlift_to_hospital send_to_hospital hospital hospitalise hospitalize admit treat infirmary ward clinic
raisealarm: raise_alarm give_alarm sound_alarm call_alarm trip_alarm set_off_alarm
activate: activate trigger come_on kick_in switch_on turn_on go_off work function operate deploy activation start_up
discipline: discipline suspend punish sanction reprimand demote penalise penalize punishment
support: back support favour favor vote_for endorse in_favour in_favor backing
negotiate: negotiate negotiation broker hammer_out work_out
extend: extend extension renew renewal prolong
escort: escort usher lead guide
evacuate: escort usher usher_out get_out bring_out help_out escort_out guide_out evacuate evacuation clear empty lead_out abandon
missing: missing disappear vanish unaccounted lose
burn: burn fire blaze ablaze flame inferno catch_fire
ignite: ignite set_fire light torch arson
explode: explode explosion blast detonate detonation blow_up go_off burst
collapse: collapse fall cave_in give_way crumble buckle fall_in come_down topple
derail: derail derailment leave_track come_off
leak: leak spill seep escape leakage spillage discharge ooze gush
flood: flood flooding inundate swamp submerge deluge
breach: breach burst breach rupture overtop break
warn: warn warning alert caution tip_off raise_alarm flag raise_concern
tell: warn warning alert tell inform notify advise brief report email e-mail mail text write message phone ring call send let_know mention confide disclose pass_on hand give take show notification bring
say: say state declare announce claim assert insist maintain add note explain argue
deny: deny denial reject dispute refute contradict rebut
confirm: confirm confirmation acknowledge admit concede
dismiss: fire sack dismiss dismissal sacking firing oust axe terminate let_go lay_off make_redundant discharge remove_from_post push_out force_out show_door layoff redundancy
resign: resign quit step_down stand_down leave_job leave_post resignation hand_in_notice give_notice bow_out go_voluntarily step_aside tender_resignation leave_voluntarily
suspend: suspend suspension put_on_leave place_on_leave
hire: hire recruit employ appoint appointment take_on recruitment engage name
appoint: appoint name nominate install choose pick select designate appointment nomination
promote: promote promotion elevate
succeed: succeed replace take_over successor replacement
sign: sign signature put_name countersign initial ink sign_off signing
approve: approve approval authorise authorize pass clear back endorse ratify sanction adopt green_light give_go_ahead agree sign_off consent permit okay wave_through authorisation authorization nod_through
rejectplan: reject turn_down refuse throw_out vote_down block veto rebuff decline rejection refusal
order: order instruct direct command tell instruction demand issue_order give_order
vote: vote ballot poll division scrape_through voting
elect: elect election vote_in return
own: own owner belong possess ownership proprietor
operate: operate run operator operation manage run_by administer
build: build construct erect make put_up construction builder built lay_down complete
manufacture: make manufacture produce build maker manufacturer producer fabricate assemble
design: design designer draw_up architect plan engineer
install: install fit installation put_in fit_out set_up mount installer deploy place lay instal
supply: supply provide deliver supplier provider furnish sell contractor
repair: repair fix mend repair restore overhaul patch
maintain: maintain maintenance service servicing upkeep
refit: refit refurbish renovate refurbishment renovation overhaul modernise modernize revamp upgrade
inspect: inspect inspection check examine examination survey pass test inspector look_over checkup
audit: audit auditor review
investigate: investigate investigation probe inquiry enquiry look_into examine inquest review
begin: begin start commence open launch kick_off get_under_way set_off beginning onset outset starting
enterservice: enter_service go_live go_into_service launch open come_into_service start begin introduce roll_out come_online go_online inaugurate come_on_stream start_running begin_service introduction debut switch_on take_effect come_into_force begin_operating start_operating
stop: stop halt suspend cease end pause freeze discontinue break_off call_off finish stoppage suspension shut_off switch_off turn_off stopping abandon shelve call_halt put_on_hold bring_to_halt
resume: resume restart reopen resumption continue start_again
cancel: cancel call_off scrap axe drop abandon cancellation withdraw scrub pull
withdraw: withdraw cancel suspend pull axe take_off drop take_out_of_service cease
close: close shut closure shut_down shutdown close_down seal_off seal shutter shutting
open: open reopen unlock opening inaugurate inauguration
delay: delay postpone put_off defer postponement hold_up push_back late
travel: travel go journey sail trip cross run voyage
depart: leave depart set_off set_out departure sail_from take_off go
arrive: arrive reach come get_to arrival dock land
sailing: sail sailing run cross crossing voyage service
steer: steer helm wheel drive pilot at_the_helm at_the_wheel at_the_controls at_the_tiller behind_the_wheel in_command in_control take_the_wheel conning navigate driver
carry: seat capacity hold_people carry transport hold take accommodate convey board aboard on_board passenger
sound: sound blow blast ring blare honk toot go_off
broadcast: broadcast announce announcement air
call: call phone ring telephone dial
distress: distress mayday sos distress_call distress_signal
meet: meet meeting dinner lunch breakfast dine talk_to speak_to speak_with see encounter get_together sit_down_with have_dinner have_lunch have_drinks drink hold_talks talks confer contact visit lunch_with
attend: attend attendance be_present go_to turn_out turn_up
visit: visit tour call_on
pay: pay payment hand_over disburse payout remit paid settle
owe: owe penalty fine forfeit liable late_fee charge
fine: fine penalty penalise penalize penalty
cost: cost price worth value bill priced come_to total run_to amount expense set_back
earn: earn make take_in revenue turnover sale takings income bring_in gross
profit: profit earn gain surplus
loselose: loss deficit lose shortfall
fund: fund finance bankroll pay_for funding back underwrite
invest: invest investment put_into plough_into pump_into stake pour_into
raise: raise raise_money fundraise
award: award win land secure give grant hand contract
bid: bid bidder tender offer bidding compete submit_bid
acquire: acquire buy purchase take_over acquisition takeover purchase snap_up buyout bought pick_up
sell: sell sale dispose offload divest
merge: merge merger combine join amalgamate
offer: offer propose promise pledge
demandask: demand ask request call_for seek
cover: cover include apply_to apply extend_to affect take_in encompass concern involve relate_to
ban: ban prohibit forbid outlaw bar prohibition block
restrict: restrict limit curb block blockade disable cut_off shut_off bar restriction blockade suspend ban block_access cut_access switch_off
permit: permit allow let authorise license permission
fail: fail failure break_down malfunction go_wrong fault breakdown break defect not_work
causeof: cause blame fault trace trace_to put_down_to attribute due_to because_of source root down_to responsible stem_from result_from set_off trigger origin originate
clear: clear exonerate rule_out acquit absolve
find: find discover recover locate bring_up retrieve turn_up unearth uncover come_across detect discovery spot haul_up raise identify
seize: seize confiscate impound seizure
steal: steal take theft rob robbery make_off_with loot lift stolen raid grab burgle heist snatch get_away_with
damage: damage destroy wreck ruin destruction devastate vandalise
arrest: arrest detain hold take_into_custody custody pick_up apprehend detention nab
charge: charge indict accuse prosecute indictment
convict: convict find_guilty guilty conviction
acquit: acquit acquittal not_guilty clear
sentence: sentence jail imprison term prison_term put_away jail_term
sue: sue lawsuit legal_action take_to_court litigation suit file_suit
settle: settle settlement
rule: rule ruling judgment judgement decide decision find verdict
appeal: appeal
testify: testify testimony give_evidence evidence swear
shoot: shoot fire gun_down open_fire shooting gunman
stab: stab stabbing knife
attack: attack assault raid hit strike beat
infect: infect infection case contract catch outbreak sick ill fall_ill illness sicken
vaccinate: vaccinate vaccination jab inoculate dose
recoverhealth: recover recovery get_better discharge
diagnose: diagnose diagnosis test_positive
win: win victory beat defeat triumph take_title champion winner claim_title capture crown come_out_on_top prevail take
lead: lead chair head captain command preside direct leader head_up chairman chairwoman chairperson in_charge run
score: score net
slay: kill murder assassinate slay
paint: paint painter
compose: compose composer
translate: translate translator
edit: edit editor
veto: veto
referee: referee umpire officiate
coachteam: coach manage
launchspace: lift_off blast_off
play: play match game host stage
lose: lose defeat
draw: draw tie
break_record: break_record set_record
found: found establish set_up create start founder co-found foundation establishment founded form
invent: invent devise pioneer invention inventor come_up_with develop
develop: develop development create
write: prepare compile draft draw_up write author pen compose writer
publish: publish release issue bring_out publication put_out post
release: release launch come_out issue bring_out unveil put_out publish go_on_sale premiere debut ship drop arrive
reportfirst: first_report break_story reveal first_reveal scoop first_publish
direct: direct director helm make
perform: perform star play appear
marry: marry wed wedding marriage
bear: bear birth born
live: live reside residence home
study: study survey research poll questionnaire trial test pilot
show: show find reveal suggest indicate
count: count number total tally
complain: complain complaint grievance file_complaint
protest: take_part_in_march protest demonstrate demonstration rally march
strike: strike walkout walk_out industrial_action down_tools stoppage picket
agree: agree deal agreement accord sign reach_agreement
join: join enter enrol sign_up
leaveorg: leave quit withdraw pull_out exit
increase: increase rise grow climb jump go_up surge soar growth hike raise
decrease: decrease fall drop decline go_down slump plunge cut reduction reduce shed lower
hear: hear catch
know: know aware knowledge learn
see: see witness watch spot
apologise: apologise apologize apology say_sorry
refuse: refuse decline turn_down
hide: hide conceal cover_up bury withhold suppress
lie: lie mislead deceive
delete: delete erase wipe shred destroy
leakinfo: leak disclose reveal
hack: hack breach break_into compromise intrusion cyberattack attack
encrypt: encrypt lock
crash: crash go_down outage fail break_down go_offline
move: move relocate transfer shift
store: store keep hold
hold: hold host stage take_place occur happen
locate: locate situate base site stand
happen: happen occur take_place come_about
begunwork: start_work begin_work
connect: connect link join
insure: insure insurer insurance underwrite underwriter cover
represent: represent act_for lawyer attorney
advise: advise adviser advisor consultant
employ: employ employer staff workforce
lay: lay put set
equip: equip fit kit_out
load: load cargo laden
weigh: weigh weight
measure: measure
speed: speed velocity do go travel_at move_at
last: last take run
contaminate: contaminate contamination pollute taint pollution
test: test trial try_out testing exam
recall: recall
ground: ground
land: land touch_down landing
launchspace: launch lift_off blast_off liftoff
fly: fly flight
climb: climb summit reach_top
donate: donate give gift donation contribute
compensate: give hand_out compensate compensation pay payment payout offer
lend: lend loan borrow
rent: rent lease hire charter
register: register
license: license licence certify certificate permit
require: require need mandate compulsory
use: use
serve: serve
order_goods: order
deliver: deliver delivery hand_over
cut: cut slash trim reduce
`
