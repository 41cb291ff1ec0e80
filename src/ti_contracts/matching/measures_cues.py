"""Words that name outcomes and measures, their parts, and what they do to people.

They are found in the same pass as the rules' own concepts (see ``cues``). The tables follow sections 2.1, 3.4
and 3.5 of the domain brief: what makes an outcome measurable, named instruments, the ladder of co-production.
"""

from ti_contracts.matching.cues import phrases_in
from ti_contracts.model.criteria import Concept

NAMED, LEAD, SETS, REPORTS, COUNTED = (
    "measures.named",
    "measures.lead",
    "measures.sets",
    "measures.reports",
    "measures.counted",
)
BASELINE, TOOL, FREQUENCY, TIME_LIMIT = (
    "measures.baseline",
    "measures.tool",
    "measures.frequency",
    "measures.time",
)
OWNER, USE, SANCTION, DEFERRED = "measures.owner", "measures.use", "measures.sanction", "measures.deferred"
TRAUMA = "measures.trauma"

CONCEPTS: tuple[Concept, ...] = (
    Concept(
        NAMED,
        "outcomes or measures are spoken of",
        phrases_in(
            """
            outcome+; outcome measure+; indicator+; kpi; kpis; performance measure+; quality requirement+;
            threshold+; target+; results; objectives; performance data; (quarterly|monthly|annual) ~1
            (report+|return+); the return; the figures
            """
        ),
        phrases_in("target (population+|group+|audience+); outcomes framework; (eligibility|age) threshold+"),
    ),
    Concept(
        LEAD,
        "a list of outcomes follows",
        phrases_in(
            """
            following ~3 (outcomes|objectives|indicators|kpis|targets|measures); outcomes ~4
            (are|include|follow|below); objectives ~3 (are|include|follow|below); (improved|better|positive)
            outcomes (in|for|on|across|in relation to); success ~4 (measured|judged) ~1
            (by|against|through); (indicators|kpis|targets) ~3 (are|include|follow|below); these
            (outcomes|objectives)
            """
        ),
        phrases_in("(assessment+|review+) ~2 following outcomes"),
    ),
    Concept(
        SETS,
        "a sentence sets a target",
        phrases_in(
            """
            (target|threshold|standard) ~2 (is|are|of|will be|shall be); success ~4 (measured|judged);
            (achieve|meet|reach) ~3 (target|threshold)
            """
        ),
    ),
    Concept(
        REPORTS,
        "somebody counts or reports",
        phrases_in("count; measure; monitor; report; reports; record; track; submit"),
        phrases_in("(the|a|an|each|every|annual|quarterly|monthly) (report|record|measure|count)"),
    ),
    Concept(
        COUNTED,
        "what is counted",
        phrases_in(
            """
            number and (percentage|proportion) of; number of; percentage of; proportion of; rate of;
            average; mean; median; percentage; proportion; score+
            """
        ),
        phrases_in("mean by"),
    ),
    Concept(
        BASELINE,
        "where it starts from",
        phrases_in(
            """
            baseline; compared (with|to) ~4 (year|baseline|level+|period); current (level|rate|performance);
            previous year*
            """
        ),
    ),
    Concept(
        TOOL,
        "how it is measured",
        phrases_in(
            """
            itq; international trauma questionnaire; pcl 5; ies r; cries 8; cries 13; des ii; pc ptsd 5;
            caps 5; ticometer; artic; tic grade; proqol; roots framework; phq 9; phq9; gad 7; gad7; core 10;
            core 34; core om; yp core; wsas; reqol; reqol 10; reqol 20; dialog; dialog+; gbo; gbos; goal
            based (outcome|outcomes) ~1 (score+|measure+|tool+); wemwbs; swemwbs; warwick edinburgh ~3
            scale; sdq; strengths and difficulties questionnaire; rcads; hon os; honos; honosca; prom;
            proms; prem; prems; patient reported ~1 measure+; friends and family test; fft; outcome+ star;
            recovery star; eq 5d; ascot; mycaw; ors; srs; toms; therapy outcome measures; treatment outcomes
            profile; ndtms; mhsds; national data set; iaptus; mental health services data set; insights ~2
            outcome+; ucla ~3 scale; questionnaire+; survey+; (peer|file|case file|clinical) audit+; rating
            scale+; (using|with) ~4 (wheel|star|questionnaire|scale|tool|inventory|profile|index); measured
            (with|using|through) ~3
            (wheel|star|questionnaire|scale|tool|inventory|profile|index|survey|interview+)
            """
        ),
        phrases_in("(appropriate|validated|suitable|agreed) ~1 (tool|measure|scale)"),
    ),
    Concept(
        FREQUENCY,
        "how often",
        phrases_in(
            """
            weekly; monthly; quarterly; annually; yearly; six monthly; half yearly; termly; twice
            (a|yearly); (each|every) (week|month|quarter|year|term|review|half year); every ~1
            (weeks|months|quarters|years); once (a|per) (month|quarter|year); after (each|every) quarter; at
            the (start|end|beginning) of (support|treatment); after ~1 months; (annual|monthly|quarterly)
            (return+|report+)
            """
        ),
    ),
    Concept(
        TIME_LIMIT,
        "by when",
        phrases_in(
            """
            by ~2 (january|february|march|april|may|june|july|august|september|october|november|december);
            by (the end of|year|month|quarter|week); within ~3
            (day+|week+|month+|hour+|year+|seconds|minutes); at ~1 months; at ~1 weeks; (in|during) year
            (1|2|3|one|two|three)
            """
        ),
    ),
    Concept(
        OWNER,
        "who answers for it",
        phrases_in(
            """
            (provider|supplier|contractor|recipient|grantee|applicant|service|unit|trust|organisation|we)
            (must|shall|will|is to) ~3 (report|submit|measure|collect|achieve|monitor|count|send|record);
            programmes ~2 required to (report|submit); (grantees|sub grantees) ~2 required to
            (report|submit); applicant ~2 required to (report|submit); will own the;
            (compiled|collected|submitted|reported) by
            """
        ),
    ),
    Concept(
        USE,
        "what is done with the result",
        phrases_in(
            """
            contract (meeting+|review+|board); review meeting+; performance meeting+; improvement plan;
            remedial ~2 plan; remedial action; results are published;
            (receive|receives|review|reviews|reviewed|considers) ~2 (results|outcomes|performance|figures);
            deduction; withhold; service credit+; (payment|paid) ~3 (depends|dependent|linked|by results);
            financial (penalty|incentive)
            """
        ),
    ),
    Concept(
        SANCTION,
        "money is taken",
        phrases_in("deduction+; withhold; service credit+; penalty; penalties; monthly charges; per failure"),
    ),
    Concept(
        DEFERRED,
        "a part is put off",
        phrases_in(
            """
            to be (agreed|confirmed|determined|decided|established|set|defined|finalised|developed); tbc;
            tba; tbd; baseline ~3 (established|set|agreed|collected); baseline from (the|a) first
            (quarter|year|month|period); (establish|set|agree) ~2 baseline; (monitor|monitoring|information)
            only; no (standard|target) set; will be (set|agreed) (in|during|after|once|with); in due course;
            aspirational
            """
        ),
    ),
    Concept(
        TRAUMA,
        "trauma, abuse or violence",
        phrases_in(
            """
            trauma*; retraumat*; re traumat*; ptsd; post traumatic; posttraumatic; abuse; abused; abusive;
            violence; violent; past harm; exploitation; survivor+; victim+; sexual assault; adverse
            childhood; international trauma questionnaire; itq; pcl 5; ies r; cries 8
            """
        ),
        phrases_in(
            """
            (substance|drug|alcohol) abuse; (victim+|violence|abuse) ~1 service provider+; major trauma;
            trauma unit+; trauma network; trauma and orthopaedic*
            """
        ),
    ),
)
