"""The bid sample; hides the wording of an alliance's answers to a tender's quality questions."""

from __future__ import annotations

from .pdf_writer import Look

LOOK = Look(
    title="Tender response: Roanmouth Recovery and Wellbeing Service",
    author="Roanmouth Together Alliance",
    header="Roanmouth Together Alliance        Response to ITT RBC/2026/113        Lot 1: Adults",
    footer="Part B: Quality response. Submitted 12 March 2026. Fictional sample.",
    serif=True,
)

TEXT = """
! Roanmouth Recovery and Wellbeing Service

!! Invitation to tender RBC/2026/113, Part B: Quality response by the Roanmouth Together Alliance

{kv 3 8}
| Contracting authorities | Roanmouth Borough Council and Seaholm Integrated Care Board
| Lead bidder | Marramhouse Charity Limited
| Alliance partners | Seaholm Community NHS Trust; Women's Voices Roanmouth; The Net Loft CIC
| Lot | Lot 1: Adults aged 18 and over
| Contract period | 1 September 2026 to 31 August 2031
| Price submitted | £1,874,200 per year (Part C)
| Contact | Bid Manager, Marramhouse, 3 Cooper's Quay, Roanmouth
| Validity | 120 days from the closing date

The authorities' questions are shown in the shaded boxes. Word limits do not include tables. Paragraphs are
numbered by question for ease of evaluation. The invitation states (Part A, paragraph 4.6) that the quality
response of the successful bidder will be incorporated in the contract as Schedule 4.

[pagebreak]

~ Contents

[toc]

[pagebreak]

# About the Alliance

% A.1 Marramhouse has worked in Roanmouth since 1989. It began as a soup run from the back of a chip van and
today employs 112 people. Seaholm Community NHS Trust provides community and mental health services to
640,000 people. Women's Voices Roanmouth is a specialist charity for women who have been subjected to abuse.
The Net Loft is a member-owned community interest company in which people with experience of mental distress
make and mend things together.

% A.2 We are passionate about trauma-informed care. Compassion is in our DNA. Our staff go the extra mile
every day, and we believe that everyone deserves to be heard.

% A.3 In 2023 Marramhouse was highly commended in the regional care awards for its trauma-informed housing
project in Port Ledden, which has since closed.

# Question 1: Service model

? Q1. Describe your model of service and how it meets the specification, including how the service will be
trauma-informed. (Weighting 20%. Limit 750 words.)

% 1.1 The science of trauma has advanced rapidly. It is now understood that adversity affects the body,
memory and relationships, and that services can repeat the loss of control that people have been through.
The specification rightly asks bidders to respond to this.

% 1.2 We will run the service from three bases: Cooper's Quay, the Seaholm Road health centre and The Net
Loft workshop. Each will open six days a week, with two evenings. A fourth base will travel: a converted
library van that will stop at Port Ledden, Ness Cross and the caravan parks each week between October and
March, when the buses are cut.

% 1.3 The service will be trauma-informed in every part. By this we mean six commitments, which will be
written into the job description of each member of staff and into our agreements with all four partners:

- Safety: we will ask each person what helps them to feel safe, record it and act on it, and each base will
  have a room with daylight, two exits and no desk.
- Trust: we will tell people what we write, with whom we share it and how long things will take.
- Choice: people will choose their worker's gender, where they meet and what they work on, and may say no to
  any part of the offer without losing the rest.
- Working together: plans will be written by the person and the worker side by side.
- Peer support: every person will be offered a peer worker in the first fortnight.
- Culture and identity: interpreters, women-only sessions and a link worker for Gypsy, Roma and Traveller
  families will be part of the core offer.

% 1.4 Our offer will include one-to-one recovery support, trauma-focused CBT and EMDR delivered by the
Trust's three therapists, the Women's Voices recovery group, practical workshops, and help with housing and
money. Support will last for as long as the plan says it is needed. We set no limit on the number of
sessions.

% 1.5 We will not exclude people because of a diagnosis, their use of alcohol or drugs, or past
non-attendance.

% 1.6 The model has four strands. Connect is the front door. Steady is for people who are finding it hard to
get through the day, and offers practical help, sleep and routine. Mend is where therapy and the recovery
group sit. Make is the workshop programme, in which people repair furniture, bind books, keep bees and run a
Saturday stall. People may use one strand or all four, in any order, and nobody has to finish one before
starting another.

% 1.7 We have mapped 64 organisations in the borough. We have working agreements with 19 of them, including
the Citizens Advice office, the harbour mission and both food banks. During mobilisation we will sign
agreements with the housing options team, the talking therapies provider and the drug and alcohol service.

% 1.8 Physical health matters too. A Trust nurse will be at each base for one session a week, and we will
ask each person whether they have had a health check in the last year and help them to book one.

# Question 2: Access and pathways

? Q2. How will people enter, move through and leave the service? (Weighting 15%. Limit 500 words.)

% 2.1 People in Roanmouth tell us that they are fed up with being sent from one door to the next. Under the
last contract, three of our four partners each had a referral form of their own.

% 2.2 We will have one telephone number, one web page and walk-in at all bases. People will be able to refer
themselves. A Connector will speak with each person within one working day and will meet them within five.

% 2.3 The Connector will stay with the person until their worker has met them. If another organisation is
better placed, the Connector will introduce the person in a three-way meeting, and we will keep the person
open until the other organisation has started. We will not send anyone away with only a leaflet or a number.

% 2.4 With consent, people will tell their story once and it will be held in the shared record of the
Alliance.

% 2.5 When someone stops coming, the worker will call, text and then visit over a period of four weeks. We
will ask what we could do differently. People who leave will be able to come back to the same worker for 12
months.

{w 4 3 4 4}
| Step | Time limit | Who is responsible | Record
| First conversation | 1 working day | Connector | Shared record
| First meeting | 5 working days | Connector | Shared record
| Plan agreed | 15 working days | Recovery Worker | Plan, copy to the person
| First peer contact | 10 working days | Peer Team Leader | Shared record
| Review | Every 8 weeks | Recovery Worker | Plan

Table 2A: steps and time limits

% 2.6 Appointments will be offered by telephone, by video, at a base, on the van or at home. Evening and
Saturday appointments will make up at least a quarter of all appointments. Taxis will be paid for where
there is no bus.

% 2.7 In 2024 Marramhouse took part in a regional pilot of automatic text reminders, which reduced missed
appointments from 19% to 12%. The pilot ended in March 2025.

# Question 3: Workforce

? Q3. How will you recruit, train, support and keep your staff? (Weighting 15%. Limit 600 words.)

% 3.1 Marramhouse has held an Investors in People award since 2011. Turnover fell from 27% in 2021 to 14% in
2025. In our last survey 81% of staff said that they would recommend us as a place to work.

% 3.2 All staff, volunteers and trustees across the Alliance will complete our two-day trauma course before
they meet people alone, and a one-day refresher each year. This includes receptionists, the van driver, the
finance team and the chief executive. The course will be led by the Head of Practice and by two trainers
from Women's Voices who are survivors and who are paid at the same rate.

% 3.3 Everyone with direct contact will have 90 minutes of reflective supervision every four weeks, in
working time, from a supervisor outside their line management. Staff in other roles will have a quarterly
group. After a distressing event, the base manager will hold a debrief within two days and will check in
again after a month.

% 3.4 We know that our sector asks a lot of people and that burnout is real.

% 3.5 We will appoint the following to start by the contract date.

{w 5 2 6 4}
| Post | WTE | Main task | Employer
| Head of Practice | 1.0 | Leads trauma-informed practice; chairs the Practice Group | Marramhouse
| Recovery Workers | 14.0 | Hold plans, co-ordinate support | Marramhouse
| Connectors | 4.0 | First contact, introductions | Marramhouse
| Psychological therapists | 3.0 | Trauma-focused CBT, EMDR, consultation | Seaholm Community NHS Trust
| Specialist workers, abuse | 3.5 | Recovery group, safety planning | Women's Voices
| Peer Team Leader | 1.0 | Supports peer workers | The Net Loft
| Peer workers | 5.0 | Peer support | The Net Loft

% 3.6 We will recruit for values as well as for skill. Advertisements will be placed in job centres,
community radio and the three mosques as well as online. Application forms will be short and the questions
will be sent out in advance.

% 3.7 Caseloads will be no more than 22 for each full-time Recovery Worker. The base manager will review
caseloads each fortnight. Where they go above 25 for four weeks, we will tell the authorities and agree what
to do.

% 3.8 Sickness absence in the Alliance was 4.1% in 2024/25 against a sector average of 5.3%. We attribute
this to flexible rotas, good coffee and managers who answer the telephone.

# Question 4: Outcomes and performance

? Q4. What outcomes will you achieve and how will you show it? (Weighting 15%. Limit 500 words.)

% 4.1 In our Port Ledden project 74% of residents reported lower distress, measured with the CORE-10, and 22
of 31 moved into their own tenancy. Those results were published in 2022.

% 4.2 We will report each quarter on the outcomes in Table 4A. The Head of Data at Marramhouse will own the
report and will present it at the contract meeting.

{w 4 12 7 7}
| Ref | Outcome for people | Target | Measure and frequency
| 4A.1 | People have a better quality of life | 60% improve by 5 points at 6 months; baseline from the first
  quarter | ReQoL-10, at start and every 3 months
| 4A.2 | People have a settled home | 70% at 12 months | Shared record, every 6 months
| 4A.3 | People are less lonely | 55% improve at 6 months | UCLA 3-item scale, every 6 months
| 4A.4 | People with unmanaged debt have a plan | 90% within 8 weeks | Shared record, quarterly

Table 4A: outcomes

% 4.3 We would like, in time, to develop a measure of recovery from trauma with our academic friends at the
University of Seaholm. At present we will count the number of people who start trauma-focused therapy and
report it quarterly.

% 4.4 Feedback forms will be sent to everyone who leaves the service, and a "you said, we did" board will
hang in each reception.

# Question 5: Lived experience

? Q5. How will people who use the service shape it? (Weighting 10%. Limit 400 words.)

% 5.1 The Net Loft was founded by people who had spent time on the wards of the old Seaholm hospital.
Co-production is not something we do; it is who we are.

% 5.2 Two members of The Net Loft will sit on the Alliance Board with full voting rights, and will be paid
£150 for each meeting.

% 5.3 People who use the service will be on the interview panel for every post.

% 5.4 We hope to involve people in thinking about what good looks like as the contract matures.

# Question 6: Quality and continuous improvement

? Q6. How will you assure quality and improve the service? (Weighting 10%. Limit 500 words.)

% 6.1 Within six months of the start we will carry out a self-assessment of all four partners' existing
practice against the seven domains of the ROOTS framework. Staff and at least 20 people who use the service
will take part and we will pay them for their time.

% 6.2 The Head of Practice will turn the findings into an action plan with a named owner and a date for each
gap. The plan will be given to the authorities by 31 March 2027, and we will report progress at each
contract meeting and repeat the exercise every year.

% 6.3 Incidents will be reviewed in line with the patient safety incident response framework. We will share
learning and we will not blame staff who report in good faith.

% 6.4 All partners hold Cyber Essentials Plus. Seaholm Community NHS Trust is rated good by the Care Quality
Commission.

% 6.5 Marramhouse has a quality committee of trustees that meets six times a year. It looks at audits,
complaints and the risk register. In 2024/25 there were 37 complaints, of which 11 were upheld, and 204
compliments.

% 6.6 We will carry out a monthly audit of ten records at each base, looking at consent, plans, safety and
letters. The results will be shared with teams at their monthly learning hour.

# Question 7: Safeguarding

? Q7. Describe your safeguarding arrangements. (Pass or fail. Limit 300 words.)

% 7.1 The Designated Safeguarding Lead is the Director of Services at Marramhouse. All staff will hold level
2 training, and managers level 3. We will attend multi-agency risk assessment conferences and will make
referrals on the same day.

% 7.2 Policies submitted: safeguarding adults; safeguarding children; domestic abuse; trauma-informed
practice; lone working; safer recruitment.

% 7.3 In 2025 we made 61 adult safeguarding referrals and 18 referrals for children. All were made on the
day.

% 7.4 Confidentiality will be explained at the first meeting. If we have to share something without consent
we will tell the person first unless that would put someone in danger.

# Question 8: Mobilisation

? Q8. Provide a mobilisation plan with main risks. (Weighting 10%. Limit 500 words.)

% 8.1 The Director of Services will lead mobilisation, with a weekly meeting from contract award.

{w 7 4 5}
| Milestone | Date | Lead
| Alliance agreement signed | 30 May 2026 | Chief Executive, Marramhouse
| Consultation with transferring staff begins | 8 June 2026 | HR Manager
| Lease of Cooper's Quay first floor | 30 June 2026 | Estates Manager
| Shared record tested | 31 July 2026 | Head of Data
| Posts in Question 3 filled | 28 August 2026 | HR Manager
| Service opens | 1 September 2026 | Director of Services

{w 7 2 8}
| Risk | Score | What we will do
| Delay in information sharing agreement | 9 | Template agreed in principle; Caldicott Guardians briefed
| Recruitment of therapists | 12 | Trust to second existing staff for six months
| Van not available | 6 | Hire for the first winter
| Open cases handed over without notes | 12 | Joint visits with the outgoing provider in August

% 8.2 TUPE will apply to an estimated 31 staff. We have allowed for pension protection in Part C.

# Question 9: Price and value

? Q9. Explain how your price is made up and how it offers value. (Not scored in Part B. Limit 300 words.)

% 9.1 The full price is in Part C. The table shows the main lines for each year.

{w 9 4}
| Line | £ per year
| Salaries and on-costs | 1,428,600
| Premises and van | 168,300
| Training and supervision other than trauma-related | 21,400
| Management, IT and insurance | 214,900
| Other direct costs | 41,000
| **Total** | **1,874,200**

% 9.2 The Head of Practice, the three therapists, the two-day trauma course and external reflective
supervision will be paid for in the first two years by a grant of £482,000 that the Ness Cross Trust has
awarded to us and that is not part of our price. We will then look for other sources.

% 9.3 We will add value through 40 volunteers, our shop and the university placement scheme.

# Question 10: Social value and environment

? Q10. Set out your social value commitments. (Weighting 5%. Limit 300 words.)

% 10.1 We will pay the real living wage, offer six paid work placements a year to people who have used the
service, and spend at least 55% of our non-pay budget in the borough.

% 10.2 We will replace two diesel vehicles with electric ones by 2028 and switch Cooper's Quay to a heat
pump if the landlord agrees.

# Declarations

{kv 5 7}
| Insurance | Public liability £10 million; employer's liability £10 million; professional indemnity £5
  million
| Data protection | Registered with the Information Commissioner's Office; toolkit standards met
| Conflicts of interest | None declared
| Modern slavery | Statement published at 30 September 2025
| Sub-contractors | None other than the Alliance partners
| Signed | Chief Executive, Marramhouse Charity Limited, for the Alliance
"""
