/**
 * Words that stand for one matter whatever their part of speech or voice: verbs with their nouns and set phrases, by
 * domain. `id: words`; phrases are written `break_out`. Wider than actions.ts: these only ever meet in a frame whose
 * other words meet too.
 */
export const PARALLEL_CLASSES = `
arrest: arrest detain hold custody apprehend seize take_into_custody pick_up nab
protest: protester demonstrator marcher rioter activist
officer: officer police policeman policewoman constable detective inspector cop
employ: employ employee workforce staff worker have_on_its_payroll payroll staffer job
burn: destroy burn raze gut burn_down burn_to_the_ground go_up_in_flames level flatten
fire: fire blaze wildfire inferno flame bushfire
watch: watch attend crowd attendance spectator fan supporter audience see turn_up gate draw
jury: jury juror
taketime: deliberate take last spend sit
buy: buy acquire purchase pay_for pay takeover acquisition snap_up
price: buy pay cost price purchase fetch sell go_for worth value change_hands spend bill auction be_sold sale charge
insure: insure cover insurance policy
fine: fine penalty penalise penalize forfeit
bail: bail bond
bonus: bonus reward extra_pay
ransom: ransom
jobless: unemployment jobless joblessness unemployed out_of_work
effective: effective efficacy effectiveness efficacious
down: fall drop decline down low lower decrease slump plunge slip sink dip tumble shrink lose slide cut reduce reduction plummet
up: rise climb increase up grow gain jump soar higher high surge growth
share: share
open: open inaugurate open_its_doors open_to_traffic open_to_the_public opening inauguration unveil come_into_use
begin: begin start commence open get_under_way kick_off get_underway launch beginning outset
takeoff: take_off takeoff take-off depart departure leave lift_off set_off
arrive: arrive arrival land touch_down landing reach dock
bear: bear birth born
found: found establish set_up foundation founder create founding form establishment start_up
resign: resign quit step_down stand_down resignation leave_office hand_in_his_notice leave give_up_his_post give_up_her_post stand_aside
dismiss: dismiss fire sack sacking dismissal oust axe let_go show_the_door throw_out
goal: score goal net strike header winner
order: order decide decision instruct command give_the_order direct
find: find discover discovery come_upon come_across locate spot stumble_on stumble_upon unearth turn_up recover detect
hear: hear preside try sit_in judgment hearing
write: write author pen compose draft writer draw_up
design: design architect designer draw_up plan
fly: fly pilot at_the_controls in_the_cockpit captain
drive: drive driver at_the_wheel behind_the_wheel steer
own: own owner belong possess ownership property hold
supply: supply provide supplier deliver provider furnish sell
build: build construct construction builder erect put_up
fund: fund finance pay_for bankroll funding sponsor foot_the_bill back underwrite
reportfirst: first_report break_the_story first_reveal report_first first_publish first_to_report
hold: hold take_place host stage convene occur happen
fall: fall come_down crash plunge drop land hit_the_ground
breakout: break_out start begin erupt originate ignite
cause: cause blame trigger spark bring_about due_to result_of lead_to set_off trace_to put_down_to fault
hit: hit strike struck beat bludgeon batter attack
ban: ban outlaw prohibit bar block forbid prohibition
warn: warn tell alert caution inform notify
tell: tell inform notify alert brief advise report
approve: approve pass authorise authorize clear back license licence give_the_green_light endorse approval
reject: reject turn_down refuse block veto throw_out decline
lock: lock bolt secure
unlock: unlock unbolted
cancel: cancel scrap call_off ground axe scrub
affect: affect apply_to apply cover hit concern include extend_to close
steal: steal take theft rob make_off_with loot grab lift raid robbery snatch burgle get_away_with haul booty stolen missing go_missing thief
intrude: break_in break_into force climb_in climb_through get_in enter intrude force_entry burgle gain_entry climb
intruder: thief burglar intruder robber raider gunman
maintain: maintain service look_after maintenance servicing upkeep care_for
lead: lead head chair run direct command in_charge
test: test analyse analyze analysis examine swab sample testing
recall: recall pull withdraw take_off_the_shelves pull_from
close: close shut closure shut_down shutter bolt
sound: sound go_off ring blare alarm trip
leavebehind: leave_behind drop leave abandon discard
switchoff: switch_off turn_off disable deactivate disarm shut_off out_of_action power_down
switchon: switch_on turn_on arm activate
poweroff: without_power power_cut blackout lose_power outage power_be_cut cut_power power_to power
toorbit: put_into_orbit carry_into_orbit launch_into_orbit send_into_orbit lift_into_orbit
walkout: walk_out walkout strike down_tools stoppage
die: die death kill dead fatality deceased perish lose_life toll
hurt: injure injury hurt wound casualty
trap: trap stick stuck strand
pupil: pupil student schoolchild enrolment enrollment on_roll
household: household home house customer
win: win victory beat defeat triumph champion
learn: learn know hear find_out aware discover become_aware
member: staff team crew
paint: paint artist painter
painting: painting picture canvas artwork work work_of_art masterpiece
ship: ship send dispatch shipment
telephone: telephone ring call phone dial
director: director head boss chief
drink: drink drunk alcohol intoxicated
marry: marry wed wedding marriage
film: film movie picture
ticket: ticket admission
visitor: visitor visit tourist
sick: sick ill illness case infection infect sicken
contaminated: contaminated contamination tainted contaminate taint unclean
plane: plane jet aircraft airliner
weapon: weapon
vote: vote poll ballot
author: author writer
cover: cover apply_to concern extend_to
`
