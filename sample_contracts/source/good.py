"""The good sample; hides the wording of an NHS specification with automatic numbers."""

from __future__ import annotations

from datetime import datetime

from .docx_writer import Look

LOOK = Look(
    title="Community Mental Health Hubs: Service Specification and Schedules",
    author="Marrowdale and Stanehope Integrated Care Board",
    header="Marrowdale and Stanehope ICB – Community Mental Health Hubs – Contract MS/MH/0417",
    footer="Particulars extract, version 3.2 (final for signature). Fictional sample.",
    automatic_numbers=True,
    created=datetime(2026, 1, 15, 9, 0, 0),
    contents_pages=(3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 6, 6, 7, 7, 8, 8, 8, 8, 8, 9, 9, 10, 10, 11),
)

TEXT = """
! Community Mental Health Hubs

!! Extract from the Particulars: Schedule 2A Service Specification, with Schedules 3A, 2G and 6D

{kv 3 7}
| Service specification number | MS/MH/0417-03
| Service | Community Mental Health Hubs for adults and older adults, Stanehope, Kelderby and the Upper
  Marrow valley
| Co-ordinating commissioner | Marrowdale and Stanehope Integrated Care Board (the Commissioner)
| Associate commissioner | Kelderby Borough Council, for the social care elements under the section 75
  agreement
| Provider | Marrowdale Partnership NHS Foundation Trust (the Provider)
| Material sub-contractor | Hearth and Harbour Community Interest Company, for peer support and the welcome
  service
| Service commencement date | 1 April 2026
| Expiry date | 31 March 2031, with an option to extend by up to 24 months
| Commissioner lead | Head of Mental Health Commissioning
| Provider lead | Director of Community Services
| Date of last review of this document | 9 January 2026

This extract is to be read with the NHS Standard Contract Service Conditions and General Conditions, which
are not reproduced here. Where this extract and the Service Conditions differ, the Service Conditions take
precedence. Sections 6 and 7 of the national template are not used.

[pagebreak]

~ Contents

[toc]

[pagebreak]

~ Terms used in this document

{w 3 9}
| Term | Meaning
| Hub | One of the four multidisciplinary teams described in this specification, and the place where it
  works
| Named worker | The member of Hub staff who holds a person's plan and is that person's first contact
| Person, people | Anyone who asks for, is referred for or receives help from a Hub. The word patient is
  used only where national data sets need it
| Trauma-informed | Working in the way set out in this specification under the heading Trauma-informed model
  of care
| Lived Experience Board | The body described in the annex on governance and lived experience
| Contract Board | The joint contract management meeting held each quarter under General Condition 8
| Reliable improvement | A change in score larger than the measurement error published for that measure
| Working day | A day other than a Saturday, a Sunday or a public holiday in England

# Population needs

## National and local context

% Marrowdale and Stanehope has about 412,000 registered residents, of whom 331,000 are aged 18 or over. Four
in ten live in the coastal and former quarrying towns between Stanehope and Kelderby, where household income
is below the regional average and where admissions following self-harm have risen in each of the last four
years.

% National policy asks each system to replace a Care Programme Approach built on thresholds with place-based
teams that join primary care, secondary care, social care and the voluntary sector. It also asks systems to
become more trauma-informed.^[National policy is summarised here for background. It creates no duty beyond
those written in the later sections of this specification.] This section is descriptive.

% The local needs assessment of 2024 found that people using secondary mental health services had often been
through violence, neglect, displacement or sudden loss, and that many had been assessed three or more times
before they were offered help. Some had been told that they were too complex for one service and not unwell
enough for another.

% In the engagement that preceded this specification, 143 people described what had helped and what had
harmed them. One person wrote: "I told my story to seven people and none of them stayed." That sentence has
been kept at the front of the programme plan.

## Evidence base

% The model draws on the community mental health framework for adults and older adults, NICE guidance on
post-traumatic stress disorder, on depression and on self-harm, and published reviews of trauma-informed
organisational change. The reviews show promise but are cautious about the strength of the evidence, which
is one reason why this contract measures what happens.

% The Stanehope District Hospital major trauma unit is commissioned separately and is not affected by this
specification.

# Outcomes

## NHS Outcomes Framework domains

{w 2 9 3}
| Domain | Description | Applies
| Domain 1 | Preventing people from dying prematurely | Yes
| Domain 2 | Enhancing quality of life for people with long-term conditions | Yes
| Domain 3 | Helping people to recover from episodes of ill health or following injury | Yes
| Domain 4 | Ensuring people have a positive experience of care | Yes
| Domain 5 | Treating and caring for people in a safe environment and protecting them from avoidable harm |
  Yes

## Locally defined outcomes

% The Provider must achieve and report the following outcomes for people who use the Hubs. The measures,
thresholds and owners are in the table of quality requirements in section 5.

%% People are less troubled by the effects of trauma in their daily lives.

%% People feel safe with the staff and in the places where they are seen, and are not harmed again by the
way in which help is given.

%% People make progress towards goals that they have set for themselves.

%% People have a home, an income and people around them that support their recovery.

%% People with severe mental illness have their physical health checked and acted upon.

% These five outcomes were drafted by the Lived Experience Board between May and October 2025 and were
adopted without change. The Provider and the Commissioner must not change, replace or retire an outcome or
its measure without the agreement of the Lived Experience Board.

# Scope

## Aims and objectives

% The aim of the service is that anyone aged 18 or over in the area with a mental health need that is more
than primary care can meet alone gets the right help, near home, for as long as it is useful.

% The objectives are to give prompt help without thresholds of diagnosis; to offer psychological, social,
physical and peer support from one team; to reduce avoidable admission; and to narrow differences in access
and experience between communities.

## Trauma-informed model of care

% The Provider must deliver every part of the Services in a trauma-informed way. This is a requirement of
the contract and not a description of style, and it applies to clinical, administrative, managerial and
sub-contracted work alike.

% In meeting that requirement the Provider must put the following principles into practice.

%% **Safety.** Each Hub has a quiet waiting space, a choice of where to sit, private rooms that do not lock
from outside, and staff who explain what will happen next. Staff must plan each contact so as to avoid
re-traumatisation, and must not ask for details of past events that are not needed for the help being given.

%% **Trust and openness.** Staff must explain who sees what is written, copy letters to the person, tell
people how long they will wait and say so promptly when a promise cannot be kept.

%% **Choice.** People must be offered a choice of place, time, format and gender of worker, and a choice
between at least two forms of support where more than one is suitable. Declining one form of support does
not end any other.

%% **Working together.** Plans are written with the person and in the person's own words. Decisions are
shared and the options considered are recorded.

%% **Strengths and control.** Assessment records what the person already does to get by, and plans build on
it.

%% **Peer support.** Peer support is offered to each person within the first four weeks and remains open to
them afterwards.

%% **Culture, identity and history.** Staff must ask about and act on a person's language, faith, gender,
sexuality and experience of racism or other discrimination. Interpreters are provided without charge and the
same interpreter is kept where the person asks for this.

% Records, letters and reports produced under this contract must use plain and respectful language. A
diagnosis is described as one that a person has been given. Words such as manipulative, attention seeking or
non-compliant must not be used of people who use the Hubs.

% The physical and digital environment of each Hub is designed with the Lived Experience Board and must be
inspected jointly once a year using the checklist that the Board holds.

## Service description and care pathway

% **Front door.** Anyone may ask for help directly, and so may a relative with the person's agreement, a GP,
a social worker, a housing officer or any other service. There is one telephone number, one web form and a
daily open session at each Hub. No referral form or proof of address is needed.

% **First contact.** A member of the welcome service must speak with the person within two working days of
any request, and on the same day where the person or the referrer says that the matter is urgent. The first
full conversation takes place within ten working days.

% **No passing around.** The Hub must not close, return or redirect a request for help until another service
has agreed to take it and has met the person. Where the Hub is not the right place, the welcome worker
arranges a joint meeting or call with the other service, goes with the person if they want this, and keeps
the person open until the other service has started work. Disagreements between services are settled by
managers within three working days, without further assessment of the person.

% **One story, one worker.** Each person has a named worker from the first full conversation. What the
person has said is recorded once, checked with them, and shared with their consent so that it is not asked
again. A change of worker is made through a handover meeting with the person present unless they choose
otherwise.

% **Understanding what has happened.** Assessment takes the form of a shared formulation. Staff ask
sensitively about adverse and traumatic experiences, past and present, when the person is ready, and agree
how these matter to the difficulties of today. People may decline to answer and are not asked to prove what
they say.

% **Help offered.** The Hubs provide the following.

%% Psychological therapies, including trauma-focused cognitive behavioural therapy, EMDR, cognitive analytic
therapy, family interventions and compassion-focused groups, with the choice discussed with the person.

%% Specialist trauma treatment for people with complex trauma, dissociation or psychosis, from the trauma
pathway team that serves all four Hubs, whatever the diagnosis.

%% Peer support, one to one and in groups.

%% Help with housing, debt, benefits, work and learning, from workers employed by Kelderby Borough Council
and based in the Hub.

%% Annual physical health checks, medicine reviews and support with smoking, weight and sleep, with results
shared with the GP within five working days.

%% Occupational therapy, creative and movement-based groups, and time in nature with the Upper Marrow
growers.

% **How long support lasts.** Support goes on for as long as the person and the named worker agree that it
is needed, and they look at this together every twelve weeks. Sessions are not counted towards any limit. A
person who has left may return by contacting their named worker or the front door within twelve months
without a new assessment.

% **Missed contact.** When a person misses an appointment the named worker gets in touch within two working
days, asks what got in the way and offers another time, place or way to meet. Missed appointments are not by
themselves a reason for closing.

% **Crisis.** Each person who wants one has a safety plan that they have written with their worker. The Hubs
work with the crisis line and home treatment team, which are commissioned separately, and stay involved
during any admission.

## Population covered

% The service covers people aged 18 or over who live in, or are registered with a GP practice in, the areas
listed in the cover table, including people who have no fixed address, people in temporary or asylum
accommodation, and people leaving custody to live in the area.

% Young people may be seen from 17 years and 6 months under the transitions protocol, so that no one turns
18 while waiting. The children's service and the Hub hold joint meetings with the young person for six
months.

% The Provider must keep a register of groups that use the Hubs less than expected, and must spend at least
one day a week of outreach time in each Hub with the three groups that the register places highest. In Year
1 these are the fishing community at Kelderby harbour, Roma families in Stanehope and men aged 40 to 59.

## Acceptance and exclusion criteria and thresholds

% People are accepted on the basis of need. A diagnosis, whether of personality disorder, psychosis, autism,
dementia or a learning disability, is never a reason for turning someone away, and no diagnosis is needed to
be seen.

% Use of alcohol or drugs is not a reason to decline or delay help. Abstinence is not required. Where
substance use is a main concern the Hub and the Kelderby drug and alcohol service hold one joint plan.

% Risk, previous use of services, forensic history or having missed appointments in the past are not reasons
for declining a person.

% The Hubs do not provide the following, and arrange the alternative named here, staying in touch until it
has begun: emergency response to immediate danger to life (ambulance and crisis line); assessment under the
Mental Health Act (approved mental health professional service); specialist treatment of eating disorder
with medical instability (county eating disorder team); and care of people under 17 years and 6 months
(children's service).

## Interdependence with other services

% The Provider must keep working agreements with the following services, reviewed each year.

- General practices and the eleven primary care networks
- NHS talking therapies, crisis line, home treatment, inpatient wards and early intervention in psychosis
- The Sexual Assault Referral Centre and the independent domestic violence advisers
- Kelderby Borough Council adult social care, housing options and public health
- Citizens Advice Marrowdale, the Upper Marrow growers and the Kelderby fishing mission
- Police, probation and liaison and diversion

## Workforce, training and support

% All people who work in or for the Hubs, including managers, reception, estates, bank, agency, volunteer
and sub-contracted staff, must hold the level of trauma training set for their role in the table below
before working alone and in any case within twelve weeks of starting, and must renew it every two years.

{w 4 5 3}
| Role | Level and content | Hours
| Everyone, including reception and facilities | Level 1: trauma and its effects, safety, language, looking
  after ourselves | 7, face to face
| All staff who offer direct support, including peers | Level 2: trauma-informed conversations, disclosure,
  dissociation, culture and racism | 14, face to face
| Registered clinicians | Level 3: formulation, stabilisation, memory work in context, working with
  interpreters | 35, with assessed practice
| Managers and board sponsor | Leading trauma-informed teams, moral injury, learning after incidents | 14

% Training at every level is designed and delivered with trainers who have lived experience and are paid for
it.

% Staff in all roles must receive reflective supervision at least monthly in paid time, individually or in a
group of no more than eight, in addition to line management. For clinicians this is provided by a supervisor
trained at Level 3. Reception and facilities staff have a facilitated reflective hour each month with cover
arranged.

% After any incident that causes distress the Hub manager must offer those involved, staff and people using
the service, a debrief within 72 hours and follow-up at four weeks. Staff must be able to raise concerns
with the Freedom to Speak Up Guardian without detriment.

% The Provider must employ a Trauma Lead (Band 8b, 1.0 whole time equivalent) who sits on the divisional
board.

# Applicable service standards

## National standards

% The Provider must have regard to the following, as updated from time to time.

- NICE NG116 Post-traumatic stress disorder
- NICE CG136 Service user experience in adult mental health
- NICE NG225 Self-harm: assessment, management and preventing recurrence
- Patient and carer race equality framework
- Accessible Information Standard

## Local policies

% The following local policies apply. Listing a policy here does not add to the duties in this
specification.

{w 2 7 3}
| Ref | Title | Review date
| CP-07 | Clinical record keeping | March 2027
| CP-12 | Safeguarding adults | October 2026
| CP-19 | Sexual safety | June 2027
| CP-31 | Trauma-informed care strategy 2024 to 2029 | April 2029
| HR-04 | Freedom to speak up | January 2027
| IG-02 | Confidentiality and information sharing | May 2027

# Applicable quality requirements

## Local quality requirements

% The Provider must meet the quality requirements in the table below and must report them to the Contract
Board and to the Lived Experience Board at the frequency shown, broken down by Hub, sex, ethnicity and
neighbourhood deprivation.

{w 13 34 24 28 19 22}
| Ref | Quality requirement | Threshold | Method of measurement | Frequency | Owner
| QR1 | People who ask for help and are spoken with within two working days | At least 95% | Front-door log,
  mental health services data set | Monthly | Hub Access Manager
| QR2 | First full conversation within ten working days | At least 90% | Mental health services data set |
  Monthly | Hub Access Manager
| QR3 | People on the trauma pathway with reliable improvement in trauma symptoms between first and last
  measure | Baseline 41% (2025/26); at least 55% by 31 March 2028 | International Trauma Questionnaire,
  completed by the person | Quarterly | Trauma Lead
| QR4 | People who report that they felt safe, believed and in control during their contact with the Hub |
  Baseline 68%; at least 85% by 31 March 2028 | Four-question experience measure written by the Lived
  Experience Board and collected by peer researchers | Quarterly | Lived Experience Director
| QR5 | People who report that the service itself caused them distress or reminded them of past harm | No
  more than 5%, with every case reviewed | Question 4 of the same measure; incident log | Quarterly | Trauma
  Lead
| QR6 | People with a plan who have moved towards a goal they set themselves | At least 70% at six months |
  Goal-based outcome score, rated by the person | Quarterly | Hub Managers
| QR7 | People in settled accommodation at closing or at twelve months | Baseline 61%; at least 68% by 31
  March 2029 | Named worker record, checked against housing options data | Six-monthly | Social Recovery
  Lead
| QR8 | Adults with severe mental illness who had a full physical health check in the year | At least 75% |
  Primary care system extract | Quarterly | Physical Health Lead
| QR9 | Staff with current trauma training for their role | At least 95% | Learning record | Quarterly |
  Trauma Lead
| QR10 | Staff who had reflective supervision in the month | At least 90% | Supervision log | Quarterly |
  Hub Managers
| QR11 | Requests closed before another service had met the person | Zero; each one reported as an incident
  | Front-door log | Monthly | Hub Access Manager
| QR12 | Satisfaction of referring GPs | [To be confirmed] | Survey | Annual | Hub Access Manager

% Where a threshold is missed in two consecutive periods the Provider must agree an improvement plan with
the Contract Board within 20 working days. Results are published on the Provider's website within eight
weeks.

## Commissioning for quality and innovation

% No local scheme applies in Contract Year 1.

@ Local price schedule (Schedule 3A, extract)

@@ The Annual Contract Value for Contract Year 1 is £14,862,000, paid in twelve equal instalments and
uplifted each year by the national cost uplift and efficiency factors.^[The factors are those in the NHS
Payment Scheme for the year in question.]

@@ The Annual Contract Value includes the recurrent lines below for the full Contract Term. They are part of
the core price. They may not be reduced, held vacant for savings or moved to another purpose without the
written agreement of the Contract Board.

{w 9 5 4}
| Line | Basis | £ per year
| Trauma pathway team: 1.0 WTE Trauma Lead, 6.4 WTE psychological therapists | Recurrent | 512,400
| Peer support: 9.0 WTE paid peer workers, 1.0 WTE peer team leader, supervision | Recurrent | 398,750
| Trauma training at all levels, including backfill at 2.1 days per head | Recurrent | 146,200
| Reflective supervision and facilitated reflective hours | Recurrent | 121,900
| Lived Experience Board, peer researchers and involvement payments | Recurrent | 88,300
| Interpreting and translation | Recurrent, reconciled yearly | 64,000
| All other staffing and non-pay | Recurrent | 13,530,450
| **Total** | | **14,862,000**

@@ The Provider must report actual spend against each line every six months. Money not spent on a
ring-fenced line is returned to that line in the following year.

@@ Drugs costs, out-of-area placements and interpreting above the stated sum are charged on a pass-through
basis, subject to prior approval.

@ Governance and lived experience (Schedule 2G, extract)

@@ The Lived Experience Board has twelve members who have used mental health services in the area, at least
four of whom have used the Hubs. It is hosted by Hearth and Harbour CIC and is independent of the Provider.

@@ The Board has the following powers.

@@@ It chooses the outcome measures, receives the results, interprets them at a meeting held before each
Contract Board, and sets the questions that the Contract Board must answer.

@@@ It holds two voting seats on the Contract Board and one on the panel for each appointment at Band 7 and
above.

@@@ It agrees any change to the opening hours, location or criteria of a Hub before the change is made.

@@ The Provider must employ a Lived Experience Director (Band 8c) as a member of the divisional board.

@@ Members are paid under the involvement payments policy at £22 an hour, with travel, care costs and access
needs met in advance. Peer researchers are employed on the Provider's terms and receive supervision.

@@ Any proposal for a material change, efficiency scheme or exit plan must include an assessment, written
with members of the Board, of the harm that it could do to people who have experienced trauma or
discrimination, and of its effect on equality.

@@ Complaints and concerns are reported to the Board quarterly, without names, with what was changed as a
result. No one's care is affected because they have complained.

@ Service development and improvement plan (Schedule 6D)

@@ The parties must complete the following milestones. Progress is reported to the Contract Board each
quarter.

{w 1 7 4 5}
| No. | Milestone | Timescale | Expected benefit
| 1 | Fourth Hub opened at Kelderby harbour | By 30 September 2026 | Shorter travel, daily open session
| 2 | Shared record live with adult social care | By 31 December 2026 | Story told once
| 3 | Joint plan with the drug and alcohol service in use for all shared cases | By 31 March 2027 | One plan
| 4 | Review of the service model: activity, caseloads, travel, skill mix and value | Month 18, report by
  Month 20 | Evidence for the extension decision

@@ The Provider is encouraged to complete a recognised trauma-informed organisational self-assessment during
the Contract Term. The choice of tool, the date and the use made of the findings are for the Provider to
decide.

@@ The milestones may be amended by agreement of the Contract Board and recorded as a variation.

@ Other terms (extract, for information)

@@ **Indemnity.** The Provider must maintain membership of the Clinical Negligence Scheme for Trusts and
employer's liability cover of at least £10 million for any one event. Sub-contractors must hold public
liability cover of at least £5 million.

@@ **Data protection.** The parties are independent controllers of the personal data that each holds. The
data protection impact assessment of 3 November 2025 applies, and the Provider must report any personal data
breach to the Commissioner within one working day of becoming aware of it.

@@ **Staff transfer.** The parties believe that the Transfer of Undertakings (Protection of Employment)
Regulations 2006 apply to 37 posts now employed by Stanehope Mind and Body Ltd. The Provider must supply
employee liability information at least 28 days before any later transfer.

@@ **Business continuity.** The Provider must test its business continuity plan once a year and send the
result to the Commissioner's emergency planning lead.

@@ **Sustainability.** The Provider must report progress with its green plan each year, including staff
travel and the heating of Hub buildings.

@@ **Sub-contracts.** The sub-contract with Hearth and Harbour CIC must contain terms no less favourable
than those of this contract on payment, training and supervision.
"""
