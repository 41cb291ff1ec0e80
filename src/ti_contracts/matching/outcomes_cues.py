"""Words that tell what an outcome is about, who shaped it, and whether its target works against people."""

from ti_contracts.matching.cues import phrases_in
from ti_contracts.model.criteria import Concept
from ti_contracts.model.outcomes import Rung

LIVES, ACTIVITY, PROCESS, STAFF = "outcomes.lives", "outcomes.activity", "outcomes.process", "outcomes.staff"
LIVED, CHOSEN = "outcomes.lived", "outcomes.chosen"
MEASURES = "outcomes.measures"
REJECTED, ENDED, LENGTH = "outcomes.rejected", "outcomes.ended", "outcomes.length"
THROUGHPUT, MORE, FEWER = "outcomes.throughput", "outcomes.more", "outcomes.fewer"
MISSED, ACCEPTED, COMPLAINTS = "outcomes.missed", "outcomes.accepted", "outcomes.complaints"


def rung_concept(rung: Rung) -> str:
    """The id of the concept that shows a rung of the ladder."""
    return f"rung.{rung.value}"


_RUNGS = (
    (Rung.CO_PRODUCTION, "coproduc*; co produc*; jointly agreed; equal partners"),
    (
        Rung.CO_DESIGN,
        "codesign*; co design*; designed (with|by); developed (with|by) ~2; co written; cowritten",
    ),
    (Rung.ENGAGEMENT, "involv*; engage; engaged; engagement; participat*; input (from|into)"),
    (
        Rung.CONSULTATION,
        """
        consult*; views (of|from); feedback (from|on); comments (of|from|on|are|shall); comment (on|upon);
        asked (for|to)
        """,
    ),
    (Rung.INFORMING, "informed (of|about); shared with; told; receive ~2 results"),
)

CONCEPTS: tuple[Concept, ...] = (
    Concept(
        LIVES,
        "a change in somebody's life",
        phrases_in(
            """
            feel; feels; felt; feeling; safer; reliable improvement; (personal|in|sustained) recovery;
            recovery rate; improv* ~4
            (wellbeing|health|symptom+|life|distress|functioning|relationship+|mood|
            sleep|confidence|esteem|resilience|score|housing|outcome|coping|safety|skills|attendance);
            (improvement+|reduction+|decrease+|change+) in ~5
            (wellbeing|symptom+|distress|functioning|score+|offending|risk|harm|use|anxiety|depression);
            trauma symptom+; symptoms; quality of life; people ~4 wellbeing; settled
            (accommodation|home|housing); (housing|accommodation) problem+; have a home; own tenancy;
            (in|into|gain+|find+|obtain+) (work|employment|education|volunteering); school place; abuse ~4
            (stopped|stops|lessened|reduced|ended|ceased); goal+ ~3 (they|set|chosen|own); personal goal+;
            goal attainment; cope; coping; troubled; lonely; lonel*; independen*; debt ~3 plan; test
            negative; testing negative; reoffend*; re offend*; new offen*; recidivism; relapse; self harm;
            suicid*; (successful|successfully) ~2 (complet*|leave|left|treatment); treatment successfully;
            know their rights; choices open to them; (caused|causes) ~1 distress; reminded them; less
            (distress*|anxious|afraid|isolat*|pain); distress; weight (on|at|gain); sustain*
            (tenanc*|employment|housing|recovery); physical health checked; progress towards; able to
            (manage|live|cope|keep|stay); increased
            (confidence|safety|knowledge|wellbeing|independence|resilience); resilience; self esteem;
            connected; hope; stabilis* their lives; healthier; thriv*
            """
        ),
        phrases_in("(staff|workforce|worker+) ~3 (wellbeing|resilience); recovery worker+; recovery plan+"),
    ),
    Concept(
        ACTIVITY,
        "what the service did",
        phrases_in(
            """
            number of; seen; contacts; sessions; referrals; referred; courses; started; start; trained;
            training+; lessons; delivered; held; screened; asked about; caseload; attend*; dna; groups;
            receive; receiving; provided; provide; assessed; contacted; visits; check; supervision; events;
            meetings; discharged; discharges; conduct; develop; hire; identify; presentations; appointments;
            treatment plans; counselling; tested; linkage; linked to; offered; issued; distributed; supplied
            """
        ),
    ),
    Concept(
        PROCESS,
        "how well the service ran",
        phrases_in(
            """
            within ~3 (day+|week+|hour+|minute+|seconds|month+|working); waiting; wait+ time; response time;
            resolution time; restoration time; occupancy; availability; on time; timeliness; in place;
            compliance; accuracy; complaint+; incident+; forms returned; summaries; vacancies; length of
            stay; within the time; appointment within; satisfaction; accepted; rejected; closed before;
            success rate; turnaround
            """
        ),
    ),
    Concept(
        STAFF,
        "people who work in the service",
        phrases_in(
            """
            staff; workers; workforce; therapist+; employee+; practitioners; clinicians; supervisor+; sub
            grantee+; rfps; grantees; volunteers
            """
        ),
    ),
    Concept(
        LIVED,
        "people who use the service or have lived experience",
        phrases_in(
            """
            lived experience; lived experience (board|panel|group|director); (expert+|people) by experience;
            experts by experience; service user+; service users; people who (use|used|have used); people
            with experience; (recovery|survivor+|user|patient|client|youth|peer) (panel|board|forum|group);
            survivor+; clients; patients; peer researcher+; peers; young people; people themselves;
            participants
            """
        ),
    ),
    Concept(
        CHOSEN,
        "decided by or with them",
        phrases_in(
            """
            (drafted|written|chosen|selected|prioritised|decided|set|agreed|approved|signed
            off|rewritten|owned) (by|with); shall agree; must agree; will agree; (choose|chooses|chose);
            agreement of
            """
        ),
    ),
    Concept(
        MEASURES,
        "the outcomes or measures as such",
        phrases_in(
            """
            outcomes; outcome measure+; (performance|quality|experience) measure+; indicators; kpis;
            measures; an outcome; performance indicators; the figures
            """
        ),
        phrases_in("(security|safety|control|preventive|these) measures; measures to"),
    ),
    Concept(
        REJECTED,
        "people are turned away",
        phrases_in(
            """
            (referral+|request+|application+|people) ~3 (rejected|declined|refused|turned away|not
            accepted); rejection rate; rejections; inappropriate referral+; (rejected|declined) referral+;
            not suitable
            """
        ),
    ),
    Concept(
        ENDED,
        "help ends early",
        phrases_in(
            """
            (discharged|closed|ended|exited) (by|within|at) ~3 (week|weeks|month|months|session+|days);
            caseload discharged; (cases|files) closed; discharges per; number of discharges
            """
        ),
        phrases_in(
            """
            (complaint+|action+|plan+|incident+|assessment+|review+|audit+) ~2 (closed|ended) (by|within|at)
            ~3 (week|weeks|month|months|days); cases closed before
            """
        ),
    ),
    Concept(
        THROUGHPUT, "people moved through", phrases_in("throughput; turnover of cases; discharge people")
    ),
    Concept(MORE, "more of it is wanted", phrases_in("maximis*; increase; raise; more; discharge people")),
    Concept(FEWER, "less of it is wanted", phrases_in("reduce; minimis*; fewer; lower; shorten; decrease")),
    Concept(
        LENGTH,
        "how long help lasts",
        phrases_in(
            """
            length of (stay|treatment|support|episode|intervention); (sessions|contacts|appointments) per
            (completed|course|person|client|patient|episode|case); average sessions; average ~3
            (duration|length); duration of (support|treatment|intervention); time in (service|treatment)
            """
        ),
    ),
    Concept(
        MISSED,
        "discharge for missed appointments",
        phrases_in(
            """
            (dna|dnas|missed appointment+|did not attend|non attend*) ~6 discharg*; discharg* ~8
            (dna|dnas|missed|did not attend|non attend*)
            """
        ),
    ),
    Concept(
        ACCEPTED,
        "people taken on",
        phrases_in("referrals accepted; accepted referral+; people accepted; new referrals; acceptance rate"),
    ),
    Concept(
        COMPLAINTS,
        "how many people complain",
        phrases_in("number of ~2 complaint+; complaints received; complaints; complaint rate"),
        phrases_in(
            """
            complaint+ ~5
            (acknowledg*|resol*|respon*|answer*|clos*|within|upheld|reply|replied|handl*|review*)
            """
        ),
    ),
    *(Concept(rung_concept(rung), rung.value, phrases_in(table)) for rung, table in _RUNGS),
)
