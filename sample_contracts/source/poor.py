"""The poor sample; hides the wording of a talking therapies specification that only mentions trauma."""

from __future__ import annotations

from .pdf_writer import Look

LOOK = Look(
    title="Talking Therapies Service Specification",
    author="Ebbsworth and Colne Marsh Integrated Care Board",
    header="Ebbsworth and Colne Marsh ICB    Talking Therapies Service Specification    Ref ECM-TT-2026-02",
    footer="Commercial in confidence. Version 1.4, February 2026. Fictional sample.",
)

TEXT = """
! Talking Therapies for Anxiety and Depression

!! Service specification for the period 1 July 2026 to 30 June 2029

{kv 3 7}
| Commissioner | Ebbsworth and Colne Marsh Integrated Care Board
| Provider | Pellworth Psychological Services Limited
| Contract reference | ECM-TT-2026-02
| Geographical coverage | Ebbsworth, Colne Marsh and Great Haddow
| Annual activity | 9,400 courses of treatment started
| Commissioner lead | Senior Commissioning Manager, Planned Care
| Provider lead | Regional Operations Director
| Status | Agreed by the Planned Care Delivery Group on 11 February 2026

This document forms Schedule 2, Part A of the contract. It should be read with the activity plan (Schedule
2, Part B) and the price schedule (Schedule 3), extracts from which are given in sections 10 and 12.

[pagebreak]

~ Contents

[toc]

[pagebreak]

# 1. Background

% 1.1 Common mental health problems affect about one adult in six in any week. In Ebbsworth and Colne Marsh
some 61,000 adults are thought to live with depression or an anxiety disorder, and just over a third of
these are in contact with any service.

% 1.2 Research has shown a strong association between adverse childhood experiences and adult mental
illness. There is growing interest across the country in trauma-informed care, and national policy
encourages systems to become trauma-informed. Reviews describe principles of safety, trust, choice,
collaboration, empowerment and cultural consideration, and stress the part that people with lived experience
can play.

% 1.3 The 2025 joint strategic needs assessment reported that almost half of those surveyed at a local
women's centre had experienced domestic abuse, and that 70% of rough sleepers seen by the outreach team had
a history of trauma. Consultation events in Great Haddow heard that people want services to ask "what
happened to you?" rather than "what is wrong with you?"

% 1.4 Demand for talking therapies has grown by 11% a year since 2021 and the previous provider closed its
waiting list on two occasions. The Commissioner must secure the national access standard within a fixed
financial envelope.

# 2. Vision and strategic context

% 2.1 The integrated care partnership's ten-year strategy, Stronger Together, sets out a vision in which
every public service in Ebbsworth and Colne Marsh is trauma-informed, compassionate and shaped by those who
use it. The strategy is owned by the partnership and is reviewed by the Health and Wellbeing Board.

% 2.2 This specification is one of several that support the planned care priorities of the strategy. The
partnership is hosting a trauma-informed community of practice, which is open to all organisations in the
county.

% 2.3 The NHS Long Term Plan committed to expand access to psychological therapies for adults and older
adults with common mental health problems, with a focus on long-term conditions.

# 3. Definitions

{w 3 9}
| Term | Meaning
| Course of treatment | Two or more attended treatment contacts
| DNA | Did not attend: an appointment missed, or cancelled with less than 48 hours' notice
| Recovery | Movement from above to below the clinical threshold on both routine questionnaires
| Step 2 | Guided self-help, computerised therapy and psychoeducation groups
| Step 3 | High-intensity cognitive behavioural therapy, delivered one to one or in groups
| Trauma-informed care | An approach that recognises the impact of trauma and seeks to avoid
  re-traumatisation
| Working day | Monday to Friday, 9 am to 5 pm, except public holidays

# 4. Aims and objectives

% 4.1 The Provider shall deliver an efficient, high-volume, evidence-based service for adults with mild to
moderate depression and anxiety disorders.

% 4.2 The objectives of the service are to:

- meet the national access and waiting time standards
- deliver brief, manualised interventions at the lowest step
- maximise throughput and reduce the cost per completed course
- discharge people in a timely manner so that capacity is released

# 5. Service description

## Referral and assessment

% 5.1 Referrals are accepted by online form only. The form has 34 mandatory fields, including a summary of
any past abuse or traumatic events, current risk and previous treatment. Incomplete forms will be returned
to the sender and will not be held.

% 5.2 The Provider shall offer a telephone triage appointment of 20 minutes within 15 working days of a
complete form. Triage is scripted and shall establish the provisional diagnosis to which treatment will be
matched.

% 5.3 Where triage shows that the referral does not meet the criteria in section 6, the referral shall be
rejected and the person advised to speak to their GP. A new referral is required if circumstances change.

% 5.4 The Provider is not responsible for people who have been referred elsewhere, from the date of the
letter.

## Treatment

% 5.5 All service users shall start at Step 2 unless the triage script directs otherwise. Step 3 is
available only to those who have completed Step 2 without recovery.

% 5.6 Treatment is limited to a maximum of six sessions at Step 2 and eight sessions at Step 3. Extensions
will not be authorised. One course of treatment may be provided in any period of 12 months.

% 5.7 The format of treatment is decided by the Provider. Service users who decline a group or a digital
programme shall be deemed to have declined treatment and shall be discharged.

% 5.8 Services are delivered in English by video, telephone or at the Ebbsworth Business Park. Where an
interpreter is needed the service user is expected to arrange one.

% 5.9 Therapists shall follow the treatment manual for the provisional diagnosis. Matters that the manual
does not cover are to be raised by the service user with their GP.

## Attendance

% 5.10 Service users are required to attend every appointment and to complete the questionnaires beforehand.
Those who arrive more than ten minutes late will be recorded as DNA.

% 5.11 A service user who does not attend one appointment shall be discharged the same day and the referrer
informed. Anyone so discharged must be re-referred and will start again from triage, at the end of the
waiting list.

% 5.12 Service users who are non-compliant with homework on two occasions lack motivation for psychological
work and shall be discharged.

## Opening hours

% 5.13 The service is open Monday to Friday from 9 am to 5 pm, with one evening clinic a week in Ebbsworth.

## Relationship with other services

% 5.14 The Provider should maintain links with primary care networks, employment advisers and community
mental health teams. The Provider shall attend the Planned Care Delivery Group.

% 5.15 People who are open to a community mental health team, a crisis team, a drug and alcohol service or a
counselling charity cannot be seen at the same time by this service.

# 6. Eligibility and exclusion criteria

% 6.1 The service is for people aged 18 or over who are registered with a GP practice in the area and who
have a mild or moderate common mental health problem as the main difficulty.

% 6.2 The following are excluded from the service:

- people with a diagnosis or suspected diagnosis of personality disorder
- people with complex or multiple trauma, dissociation, or childhood sexual abuse as the main difficulty
- people with psychosis or bipolar disorder, at present or in the past
- people who use drugs, or who drink above recommended limits; a period of abstinence of three months must
  be evidenced before a referral can be considered
- people who have self-harmed or attempted suicide in the last six months
- people with no settled address
- people with an open court case, including as a witness to abuse
- people who have had a course of treatment in the last 12 months

% 6.3 To be accepted, a person must be able to show motivation for change, psychological mindedness and a
reasonably stable home life, and must be able to commit to weekly attendance.

% 6.4 The Provider has sole discretion in applying these criteria. Re-presentation by frequent attenders
will be managed by the duty supervisor.

# 7. Workforce

% 7.1 The Provider shall employ sufficient staff to deliver the activity plan. Psychological wellbeing
practitioners and high-intensity therapists must hold, or be working towards, a recognised qualification.

% 7.2 Clinical case management supervision shall be provided weekly, using caseload and questionnaire data.

% 7.3 Staff may complete the county's trauma awareness e-learning module (45 minutes) in their own time if
they wish. Completion is not monitored.

% 7.4 Staff sickness will be managed under the Provider's absence policy. Staff are expected to manage the
emotional demands of the work through personal resilience.

% 7.5 The Provider shall carry out pre-employment checks, including enhanced checks with the Disclosure and
Barring Service, and shall keep evidence of professional registration.

# 8. Clinical governance and premises

% 8.1 The Provider shall have a clinical governance committee, chaired by its Clinical Director, that meets
at least quarterly and receives reports on incidents, complaints and professional registration.

% 8.2 The committee's minutes shall be sent to the Commissioner on request. Infection prevention is reported
to it by exception.

% 8.3 Changes to national guidance shall be reviewed by the committee within three months of publication.
The Provider shall tell the Commissioner if it does not intend to follow a recommendation.

% 8.4 Where a therapist becomes aware of a risk to life, the on-call manager shall be informed and the
emergency services called. The service does not hold a caseload of people in crisis.

% 8.5 The Provider shall ensure that its premises meet fire, health and safety and accessibility
legislation, that lone working devices are issued to staff, and that confidential waste is destroyed to the
required standard.

% 8.6 Marketing material shall carry the NHS identity and shall not make claims about results that cannot be
supported by the national data set. The Provider shall supply posters to every general practice each
quarter.

# 9. Performance and information requirements

% 9.1 The Provider shall achieve the indicators in Table 1 and shall submit the national data set each
month.

{w 8 40 16 26 16}
| No. | Indicator | Threshold | Source | Frequency
| 1 | Number of courses of treatment started | 9,400 a year | National data set | Monthly
| 2 | Referrals triaged within 15 working days | 95% | Provider system | Monthly
| 3 | Referrals rejected at triage as not suitable | 30% or more | Provider system | Monthly
| 4 | Average sessions per completed course | 5.5 or fewer | National data set | Monthly
| 5 | Caseload discharged by week 12 | 90% | Provider system | Monthly
| 6 | DNA rate | 8% or less | Provider system | Monthly
| 7 | Clinical contacts per therapist per week | 24 | Provider system | Monthly
| 8 | Staff with in-date mandatory training (fire, information governance, moving and handling) | 95% |
  Learning record | Quarterly

Table 1: Key performance indicators

% 9.2 The indicators are those listed in Table 1 and no others shall be used for the purposes of payment.

% 9.3 Performance shall be reviewed at a monthly contract meeting attended by the Senior Commissioning
Manager and the Regional Operations Director. A standard agenda is at Appendix 2 (not used).

% 9.4 Failure to meet indicator 1 or 5 in any quarter may lead to a deduction of up to 2% of the quarterly
payment.

# 10. Price and payment

% 10.1 The price is £412 for each completed course. Rejected referrals and courses ended early are paid at
£38.

% 10.2 The price covers clinical staff, premises, digital licences and mandatory training only. Trauma
training, reflective practice and any adaptation of the service for people affected by trauma are not
included in the price and shall be met by the Provider at its own cost.

% 10.3 Invoices shall be submitted by the tenth working day of each month, with the activity report. Payment
terms are 30 days.

% 10.4 The price will not be uplifted in the first two contract years.

# 11. Quality standards and policies

% 11.1 The Provider shall hold policies on the following subjects and make them available on request.

{w 2 8 3}
| Ref | Policy | Next review
| Q1 | Complaints and compliments | 2027
| Q2 | Safeguarding adults and children | 2026
| Q3 | Trauma-informed practice statement | 2028
| Q4 | Equality, diversity and inclusion | 2027
| Q5 | Co-production and engagement strategy | 2028
| Q6 | Lone working | 2027
| Q7 | Information governance | 2026

% 11.2 The service shall be registered with the Care Quality Commission where required.

% 11.3 Complaints shall be acknowledged within three working days and answered within 40 working days.

% 11.4 Serious incidents shall be reported to the Commissioner within two working days.

# 12. Indicative activity plan

% 12.1 The activity plan for the first contract year is set out in Table 2. It will be re-based each year on
the previous year's outturn. Activity above 103% of the plan will not be paid for.

{w 10 6 6 6 6 6}
| Activity | Quarter 1 | Quarter 2 | Quarter 3 | Quarter 4 | Year
| Referral forms received | 4,100 | 4,250 | 4,000 | 4,450 | 16,800
| Telephone triage completed | 3,480 | 3,610 | 3,400 | 3,780 | 14,270
| Courses started, Step 2 | 1,530 | 1,590 | 1,490 | 1,650 | 6,260
| Courses started, Step 3 | 770 | 800 | 750 | 820 | 3,140
| Courses completed | 1,410 | 1,480 | 1,390 | 1,520 | 5,800

Table 2: Indicative activity, July 2026 to June 2027

% 12.2 The planning assumptions are that 38% of referrals will come from general practice, that one in seven
people will not answer the triage call, and that demand will grow by 6% in each year.

# 13. Safeguarding

% 13.1 The Provider shall follow the multi-agency safeguarding procedures of the Ebbsworth Safeguarding
Adults Board and the Colne Marsh Safeguarding Children Partnership.

% 13.2 The Provider shall name a safeguarding lead and shall send an annual return to the Commissioner by 31
May.

% 13.3 All staff shall complete safeguarding training at the level set out in the intercollegiate documents.

# 14. General contract matters

## Insurance

% 14.1 The Provider shall hold public liability insurance of £10 million, employer's liability insurance of
£10 million and professional indemnity insurance of £5 million, for each claim, and shall send certificates
each April.

## Data protection and records

% 14.2 The Provider is a controller of the personal data that it processes in the service. It shall complete
the Data Security and Protection Toolkit each year to the level of standards met.

% 14.3 Records shall be kept for eight years after discharge and then destroyed under the NHS records code
of practice.

## Transfer of staff

% 14.4 The parties consider that the Transfer of Undertakings (Protection of Employment) Regulations 2006
may apply. Bidders were given anonymised workforce information for 84 posts. The Provider indemnifies the
Commissioner against claims arising after the commencement date.

## Business continuity

% 14.5 The Provider shall keep a business continuity plan that covers loss of premises, telephones and the
electronic record, and shall take part in one exercise a year.

## Digital

% 14.6 Clinical systems shall comply with the clinical risk management standards and be able to exchange
data with the regional shared care record by 31 March 2027.

## Equality

% 14.7 The Provider shall comply with the Equality Act 2010. All service users are treated the same.

## Sustainability and social value

% 14.8 The Provider shall report once a year on travel, energy and apprenticeships.

## Termination and exit

% 14.9 On expiry or termination the Provider shall supply an exit plan within 20 working days, return
equipment bought with Commissioner money, and transfer open cases in the format that the Commissioner
specifies.

# 15. References and further reading

- Ebbsworth Integrated Care Partnership (2024) Stronger Together: our ten-year strategy. Chapter 6, Towards
  a trauma-informed county.
- Office for Health Improvement and Disparities (2022) Working definition of trauma-informed practice.
- NICE (2022) NG222 Depression in adults: treatment and management.
- NICE (2018) NG116 Post-traumatic stress disorder.
- NHS England. Talking therapies manual and data handbook, latest versions.
- Colne Marsh Women's Centre (2023) Listening, believing, changing: lived experience of trauma in our town.

# Appendix 1: Document control

{w 2 3 7}
| Version | Date | Change
| 1.0 | 4 November 2025 | First draft, from the previous specification
| 1.1 | 2 December 2025 | Section 2 updated to mention the trauma-informed strategy
| 1.2 | 14 January 2026 | Price and deductions added
| 1.3 | 30 January 2026 | Comments of the finance team
| 1.4 | 11 February 2026 | Agreed
"""
