"""The council sample; hides the wording of a drug and alcohol specification with tracked changes."""

from __future__ import annotations

from datetime import datetime

from .docx_writer import Look

LOOK = Look(
    title="Adult Drug and Alcohol Treatment and Recovery Service: Schedule 1 Service Specification",
    author="Thornmere Borough Council",
    header="Thornmere Borough Council – Schedule 1: Service Specification – DN 718204",
    footer="Draft 6 with legal and finance amendments shown as tracked changes. Fictional sample.",
    automatic_numbers=False,
    created=datetime(2026, 3, 20, 16, 30, 0),
    reviewer="Priya Anand (Legal and Procurement)",
    reviewed="2026-03-18T14:05:00Z",
    contents_pages=(3, 3, 3, 4, 4, 6, 6, 6, 6, 7, 7, 8, 8, 8, 8, 9, 9),
)

TEXT = """
! Adult Drug and Alcohol Treatment and Recovery Service

!! Schedule 1: Service Specification

{kv 3 8}
| Service name | Thornmere Adult Drug and Alcohol Treatment and Recovery Service
| Commissioning authority | Thornmere Borough Council, Public Health (the Council)
| Service Provider | To be entered on award
| Client group | Adults aged 18 and over who live in Thornmere and want help with alcohol or other drugs
| Contract term | Five years from 1 October 2026, with two options to extend by one year each
| Annual contract value | £2,940,000, from the public health grant
| Supplementary funding | £185,000 from the drug and alcohol treatment improvement grant, until 31 March
  2028
| Length of support | According to need; there is no fixed term
| Locations | Thornmere town, Saltergate and the Fenside villages
| Contract manager | Public Health Commissioning Manager, Adults

[pagebreak]

~ Contents

[toc]

[pagebreak]

# 1. Definitions

{w 3 9}
| Term | Meaning
| Council | Thornmere Borough Council and any successor body
| Detoxification | Medically supported withdrawal from alcohol or other drugs, in the community or as an
  inpatient
| Key Worker | The member of staff who agrees and reviews a recovery plan with a Service User
| NDTMS | National Drug Treatment Monitoring System
| Opioid substitution | Treatment with methadone, buprenorphine or a similar medicine
| Psychologically informed environment | A place and a way of working planned with the emotional and
  psychological needs of its users in mind
| Recovery community | People in Thornmere who have had problems with alcohol or drugs and who support each
  other
| Service User | A person who receives any part of the Service
| TOP | Treatment Outcomes Profile

# 2. Introduction

% 2.1 This Schedule describes the Service that the Council wishes to buy. It was written after a needs
assessment, a market engagement day and interviews with 26 people who use or have used the present service.

% 2.2 The Council is responsible for public health under the Health and Social Care Act 2012. It receives a
grant that must be used, among other purposes, to improve the take-up and outcomes of drug and alcohol
treatment.

% 2.3 About 1,150 adults were in treatment in Thornmere during 2024/25. It is estimated that 58% of those
who use heroin or crack cocaine and 79% of those who are dependent on alcohol were not in treatment.

% 2.4 National evidence shows that most people in treatment have experienced trauma in childhood or adult
life, and that women in treatment are very likely to have been subjected to domestic abuse.

% 2.5 Interviewees described long waits for detoxification, a building that felt like a police station, and
workers who had made all the difference. Several said that missing one appointment had put them back at the
beginning.

% 2.6 The population of Thornmere is 168,000. A fifth of adults live in the most deprived tenth of
neighbourhoods in England. About 9% of residents were born in central or eastern Europe, most of whom work
in food processing and farming on the Fenside.

% 2.7 The present contract ends on 30 September 2026. It is not intended that this section should place any
duty on either party.

# 3. Vision

% 3.1 Our vision is that Thornmere is a place where people are not judged for their use of alcohol or drugs,
where harm is prevented, and where recovery is visible and shared.

% 3.2 The Council's Fairer Thornmere plan speaks of a borough that is kind, trauma-informed and ambitious.
Partners have signed the Fenside trauma charter.

# 4. Strategic alignment

% 4.1 The Service contributes to the following.

- the national drugs strategy and its local combating drugs partnership
- the Thornmere joint health and wellbeing strategy 2024 to 2030
- the domestic abuse safe accommodation strategy
- the Fairer Thornmere plan

# 5. Service requirements

## 5.1 Model

% 5.1.1 The Service Provider shall deliver a single, integrated service that includes harm reduction,
clinical treatment, psychosocial support and recovery support.

% 5.1.2 The Service Provider shall deliver the Service in a trauma-informed way and shall run its premises
as psychologically informed environments.

% 5.1.3 The Service Provider shall take active steps to keep Service Users emotionally as well as physically
safe, and shall see women in women-only sessions or premises when they ask for this.

% 5.1.4 Service Users shall be offered a choice of group or one-to-one support, and of abstinence or
reduction as a goal.

% 5.1.5 The Service Provider should seek to build on the strengths of Service Users and their families.

## 5.2 Access and assessment

% 5.2.1 The Service Provider shall run a single point of access by telephone, online and in person, open to
self-referral, families and professionals.

% 5.2.2 First appointments shall take place within {-10-}{+20+} working days of referral, or the next
working day for people released from prison and people who are pregnant.

% 5.2.3 Abstinence is not a condition of starting or continuing to receive help.

% 5.2.4 The Service Provider shall carry out a full assessment that covers substance use, physical and
mental health, housing, family, offending, and experience of violence and abuse. Questions about abuse shall
be asked in private by a worker who has been trained to ask them.

% 5.2.5 The Service Provider will not refuse a person because of a mental health diagnosis. Joint working
with the community mental health teams shall follow the local protocol for co-occurring conditions.

## 5.3 Recovery planning

% 5.3.1 Each Service User shall have a Key Worker and a written recovery plan, which records the Service
User's own goals and is reviewed with them at least every 12 weeks.

% {+5.3.2 A Service User who misses two consecutive appointments, for whatever reason, shall be discharged
without further contact and must refer themselves again through the single point of access, with a new
assessment.+}

% 5.3.3 When a Service User moves between parts of the Service, the present and the new Key Worker shall
meet the Service User together.

% 5.3.4 The Service Provider shall follow up Service Users three and six months after a planned exit.

## 5.4 Harm reduction and clinical treatment

% 5.4.1 The Service Provider shall provide needle and syringe programmes at four fixed sites and through
outreach in the Fenside villages, take-home naloxone, and testing and treatment for blood-borne viruses.

% 5.4.2 Opioid substitution shall be prescribed in line with national clinical guidelines. Supervised
consumption shall be reviewed at least every four weeks.

% 5.4.3 The Service Provider shall arrange community detoxification and shall assess people for inpatient
detoxification and residential rehabilitation.

% 5.4.4 Urine and saliva tests shall be used for clinical reasons only. A positive test shall not lead to
loss of treatment.

## 5.5 Psychosocial support

% 5.5.1 The Service Provider shall offer motivational interviewing, contingency management, behavioural
couples therapy and groups for relapse prevention.

% 5.5.2 The Service Provider may offer stabilisation groups for people with post-traumatic stress, where
capacity allows.

% 5.5.3 Support for families and carers shall be available whether or not the person they care about is in
treatment.

## 5.6 Recovery support

% 5.6.1 The Service Provider shall employ at least three whole-time-equivalent peer mentors who have their
own experience of recovery, and shall support mutual aid groups to meet on its premises without charge.

% 5.6.2 The Service Provider shall work with Jobcentre Plus, the Council's housing options team and Fenside
College to help Service Users with work, housing and learning.

## 5.7 Young adults, older adults and pregnancy

% 5.7.1 The Service Provider shall agree a transition protocol with the young people's substance use
service, which is commissioned separately, so that people aged 18 to 24 can move between services when they
are ready.

% 5.7.2 The Service Provider shall offer home visits to people who cannot travel because of age, illness or
caring responsibilities.

% 5.7.3 A named midwife and a named prescriber shall see people who are pregnant together, at the antenatal
clinic where the person prefers this.

## 5.8 Criminal justice

% 5.8.1 The Service Provider shall place workers in the Thornmere custody suite on weekday mornings and
shall provide treatment under community orders made by the courts.

% 5.8.2 The Service Provider shall meet people before release from HMP Saltmarsh, by video or in person, and
shall arrange continuity of prescribing on the day of release.

% 5.8.3 Attendance that a court has ordered shall be reported to the probation service as the order
requires. The Service Provider shall explain to the Service User at the start what will be shared.

# 6. Workforce

% 6.1 The Service Provider shall employ enough competent staff, including a consultant psychiatrist or
specialist GP as clinical lead, non-medical prescribers, nurses, recovery workers and a volunteer
co-ordinator.

% 6.2 All staff and volunteers who have contact with Service Users shall complete training in
trauma-informed practice within six months of starting and every three years after that.

% 6.3 The Service Provider {-shall-}{+may+} provide monthly reflective practice, led by a practitioner
psychologist, for staff who work directly with Service Users.

% 6.4 Registered staff shall meet the revalidation and continuing development requirements of their
professional body.

% 6.5 The Service Provider shall have safer recruitment arrangements and shall not refuse to employ a person
only because they have used drug or alcohol services.

% 6.6 The Service Provider shall offer support to staff after a death or other serious incident.

# 7. Involvement of Service Users

% 7.1 The Service Provider shall hold a Service User forum at each site at least every two months and shall
publish what has changed as a result.

% {+7.2 The Council and the Service Provider shall agree the outcome measures for each contract year with
the Thornmere Recovery Panel, made up of eight paid people with experience of treatment. The Panel shall
receive the results each quarter before the contract meeting and its comments shall be recorded and
answered.+}

% 7.3 The Service Provider should consider including a Service User in interview panels.

# 8. Quality and governance

% 8.1 The Service Provider shall be registered with the Care Quality Commission for the regulated activities
it carries out.

% {-8.2 The Service Provider shall assess the whole Service each year against the Fenside trauma-informed
standard, with Service Users taking part, and shall send the findings and a dated action plan to the Council
by 30 June.-}

% 8.3 The Service Provider shall have a medicines management group and written arrangements for infection
control, controlled drugs and the storage of records.

% 8.4 Deaths and other serious incidents shall be reported to the Council within one working day and
reviewed within 60 working days. Learning shall be shared with staff and partners without blame.

% 8.5 Complaints shall be handled under the Service Provider's procedure and reported quarterly, with
themes.

# 9. Performance monitoring

% 9.1 The Service Provider shall achieve the indicators in the table below. It shall submit NDTMS data each
month and a written report each quarter, 15 working days after the quarter ends.

{w 8 40 24 22 16}
| Ref | Indicator | Target | Source | Reported
| K1 | Opiate users who leave treatment successfully and do not return within six months | Baseline 5.1%; 7%
  by Year 3 | NDTMS | Quarterly
| K2 | Alcohol users who leave treatment successfully and do not return within six months | Baseline 34%;
  40% by Year 3 | NDTMS | Quarterly
| K3 | Service Users with an improved quality-of-life score at six months | At least 60% | TOP | Quarterly
| K4 | First appointment within the time in 5.2.2 | {-95%-}{+85%+} | NDTMS | Monthly
| K5 | People released from prison who are seen within three weeks | At least 60% | NDTMS | Quarterly
| K6 | Service Users asked about domestic abuse at assessment | 100% | Case management system | Quarterly
| K7 | Service Users who had a housing problem at the start and not at exit | At least 65% | TOP | Quarterly
| K8 | Naloxone kits issued | 900 a year | Provider log | Quarterly
| {+K9+} | {+Service Users referred to sexual and domestic abuse services+} | {+Number only+} | {+Case
  management system+} | {+Quarterly+}

% 9.2 The Service Provider would be welcome to suggest a measure of recovery from trauma for later years.

% 9.3 Contract meetings are held quarterly. The fourth in each year also considers finance, risk and social
value.

% 9.4 Where performance is below target for two quarters the Council may require a remedial action plan.

# 10. Price and payment

% 10.1 The Council shall pay the annual contract value in four equal instalments, in arrears, within 30 days
of a valid invoice.

% {+10.2 The supplementary funding named in the summary table shall be used for one trauma and domestic
abuse lead practitioner and for training in trauma-informed practice. It ends on 31 March 2028 and the
Council gives no commitment to continue it.+}

% 10.3 Residential rehabilitation and inpatient detoxification are bought from a separate budget of £310,000
a year, which the Service Provider manages for the Council.

% 10.4 The Service Provider shall provide open-book accounts each year. Surpluses above 4% are shared
equally.

# 11. Safeguarding

% 11.1 The Service Provider shall comply with the procedures of the Thornmere Safeguarding Adults Board and
the Thornmere Safeguarding Children Partnership, and shall attend strategy meetings, multi-agency risk
assessment conferences and case reviews when asked.

% 11.2 Prescribed medicines shall be issued with lockable boxes where there are children in the home.

% 11.3 Staff shall be trained in safeguarding to the level that their role requires.

# 12. Equality and access

% 12.1 The Service Provider shall provide interpreters and accessible information at no cost to Service
Users.

% 12.2 The Service Provider shall offer outreach to women who sell sex, people who sleep rough, and the
Lithuanian and Polish communities of Saltergate.

% 12.3 An equality impact assessment shall be prepared before any change to sites or opening hours.

# 13. Policies

% 13.1 The Service Provider shall have written policies on the following.

- confidentiality, consent and information sharing
- equality and diversity
- health and safety, lone working and needle-stick injury
- medicines management
- missed appointments and re-engagement
- trauma-informed practice
- volunteering and peer mentors
- whistleblowing

# 14. Premises and equipment

% 14.1 The Service Provider shall take leases of the Council's premises at 14 Wharf Lane, Thornmere, and the
Old Library, Saltergate, on the terms in Schedule 6.

% 14.2 Premises shall be clean, welcoming and accessible to people who use wheelchairs. Fire risk
assessments shall be reviewed each year.

% 14.3 Equipment bought with contract funds above £500 in value shall be recorded in an asset register and
belongs to the Council.

% 14.4 The Service Provider shall not put up signs that warn Service Users of sanctions, and shall agree the
layout of reception areas with the forum at each site.

% 14.5 Sharps bins shall be provided in all toilets. Cleaning contractors shall be told about needle-stick
procedures.

# 15. Insurance, data and other general terms

% 15.1 The Service Provider shall hold public liability insurance of at least £10 million, employer's
liability insurance of at least £10 million and medical malpractice insurance of at least £10 million.

% 15.2 The Service Provider and the Council are each a controller of the personal data they hold. The
information sharing agreement is at Schedule 9. Service Users' consent to NDTMS shall be sought and
recorded.

% 15.3 The Council considers that TUPE is likely to apply to 52 employees of the outgoing provider. The
Service Provider shall supply staffing information within ten working days of a request in the last 12
months of the term.

% 15.4 The Service Provider shall pay at least the real living wage and shall report each year on
apprenticeships, local spending and carbon.

% 15.5 The Service Provider shall have a business continuity plan that covers supply of medicines, extreme
weather and loss of IT.

% 15.6 Freedom of information requests shall be passed to the Council within two working days.

% 15.7 On expiry the Service Provider shall co-operate in an orderly handover of caseloads, prescriptions
and records.

% 15.8 The Service Provider shall not advertise or accept sponsorship from the alcohol, gambling or tobacco
industries.

% 15.9 The Council's name and crest shall appear on all leaflets and on the website, in the form set out in
the brand guide, and media enquiries shall be passed to the Council's press office on the day they are
received.

% 15.10 A variation to this Schedule has effect only when it has been signed by an authorised officer of
each party.

# 16. Useful documents

- Drug misuse and dependence: UK guidelines on clinical management
- Better care for people with co-occurring mental health and alcohol or drug use conditions
- Working definition of trauma-informed practice
- NICE NG58 Coexisting severe mental illness and substance misuse: community health and social care services
- Fenside trauma charter and toolkit, second edition

# 17. Change record

{w 2 3 7}
| Draft | Date | Summary
| 4 | 12 February 2026 | Circulated to the combating drugs partnership
| 5 | 5 March 2026 | Service User interviews added
| 6 | 18 March 2026 | Legal and finance amendments, tracked
"""
