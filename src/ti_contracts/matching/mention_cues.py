"""Words that make a sentence a mere mention, or make another clause empty; found like those of ``cues``."""

from ti_contracts.matching.cues import phrases_in
from ti_contracts.model.criteria import Concept

PAST, ELSEWHERE = "mention.past", "mention.elsewhere"
REPORTED, DEFINING = "mention.reported", "mention.defining"
TITLE, PROCEDURE = "mention.title", "mention.procedure"
OTHERS, FACT = "mention.others", "mention.fact"
VOID, ABOVE, REFUSAL = "override.void", "override.above", "override.refusal"
UNBOUND = "override.unbound"

CONCEPTS: tuple[Concept, ...] = (
    Concept(
        PAST,
        "what was, not what has to be",
        phrases_in(
            """
            (was|were) ~3
            (carried|completed|undertaken|delivered|introduced|refreshed|established|set|developed|piloted|built|commissioned|shortlisted|published|held|produced|issued);
            we (won|were|delivered|achieved|received|had); previous contract included; the previous ~2
            (delivered|included|provided|had); former ccg; won ~5 award; founder experienced; has been
            awarded; in the past year; last year we; (come|came) and gone; took place in; last
            (year|contract); had (been|two|three|four|five); before the last; (at|during|under|since) the
            last (reorganisation|review|contract|tender|inspection); (in|during|since|from) 20* ~8
            (saw|was|were|had|ran|offered|provided|delivered|held|gave|began|introduced|employed|worked|published);
            (was|were) ~6 until; until 20*; used to (be|run|offer|provide|have|see|work|employ); (was|were)
            ~1 (based|employed|funded|in post|in place|available)
            """
        ),
    ),
    Concept(
        ELSEWHERE,
        "what others do",
        phrases_in(
            """
            another (icb|borough|council|area|trust|region|county|ccg|authority); neighbouring; in other
            areas; other localities; (team|service|services|trust|council|provider) in the
            (next|neighbouring|adjoining) (county|borough|area|trust|district);
            (is|are) listed in (appendix|annex|schedule); sister
            (project|service|organisation); our other; in other (counties|boroughs|towns); nationally;
            elsewhere in the; another (contract|borough)
            """
        ),
    ),
    Concept(
        REPORTED,
        "what research, reports or people say",
        phrases_in(
            """
            (national|international|recent|previous|local|several) ~2
            (report+|research|study|studies|evidence|inquiries|review+) ~2
            (note+|show+|suggest+|find+|found|showed|indicate+); research ~6
            (show+|shown|suggest+|indicate+|demonstrate+|found|finds); evidence ~3
            (show+|suggest+|indicate+|demonstrate+); studies ~3 (show+|suggest+|indicate+|found); according
            to ~3
            (research|study|studies|report*|survey*|data|figures|statistics|estimates|evidence|census|review|
            inquiry|literature); it is (estimated|recognised|known|widely); recognise+ (that|the impact);
            people told us; respondent+; survey+ ~4 respondents; recommended by nice; many ~4
            (people|women|clients|children) ~6 experienced; will have experienced; training alone;
            (were|was) surveyed; surveyed; (a|statewide|national) ~2 survey (of|found); jsna; needs
            assessment ~4 (show+|found|gives); data ~3 (show+|suggest+); the literature (suggests|shows);
            the evidence (suggests|shows); literature ~2 suggests; told (the|a|us|our) ~2
            (consultation|inquiry|review|event); told the consultation; studies suggest; is known that;
            evidence review found; review found; told us ~2 (that|how|of|about);
            (review|research|evidence|study|studies|literature|report|reports|evaluation|audit|inspectors|inquiry)
            ~2 (points|point|pointed|highlight+|reveal+|conclude+|noted|notes|found)
            (to|that|how|high|low|a|the|wide|poor); what is meant by; (founder+|trustees|many|some) ~1
            believe+ that; (bidders|tenderers|applicants|suppliers|providers) ~1 have
            (asked|raised|queried); have asked (whether|if|for); it is ~3
            (understood|accepted|acknowledged|agreed|clear|thought|believed|said) that; it has long been;
            (is|are) ~1 (widely|generally|commonly|increasingly)
            (recognised|accepted|understood|acknowledged|known|thought|believed|seen); there is ~2
            (growing|increasing) ~2 (interest|evidence|recognition|awareness|concern|support);
            (principles|pillars|values|elements) of ~1 trauma-informed ~1 (care|practice|approach+|working)
            (are|include); (guidance|guideline+) ~2 (lists|names|says|recommends|suggests|notes); would like
            to have
            """
        ),
    ),
    Concept(
        OTHERS,
        "what somebody else runs or announces",
        phrases_in(
            """
            (run|provided|delivered|offered|commissioned|funded|managed|organised) ~4 by (an independent|a
            separate|another|other|a different|a neighbouring|the police and crime commissioner); to its own
            board; not form part of (this|the) (contract|agreement|specification|service); welcome to apply;
            (nhs england|department of health|home office|ministry of justice|government|national) ~3
            (board|panel|programme|group|strategy|team) (has|have|is|was|includes); (is|are) advertised
            (on|in|by|at|through)
            """
        ),
    ),
    Concept(
        FACT,
        "how things stand in the world",
        phrases_in(
            """
            (is|are) home to; (nearly|almost|roughly|about|around|over|some) ~1
            (half|third|quarter|two-thirds|three-quarters) of; one in
            (two|three|four|five|six|seven|eight|ten);
            (over-represented|overrepresented|under-represented|underrepresented) (in|among); (is|are) ~1
            (common|frequent|widespread|prevalent) (among|in); (is|are) ~1 (linked|related) to
            (poor+|worse|later|higher); (most|many|few|some|half) ~3
            (people|patients|inpatients|women|men|children|survivors|families) ~4 (say|describe|feel|report
            that|find|live); die ~4 (years|younger|earlier)
            """
        ),
    ),
    Concept(
        PROCEDURE,
        "how to apply or tender, not what the service does",
        phrases_in(
            """
            (application+|submission+|proposal+|bid+|tender+|tenders) ~6 (must|shall|will|may) ~2
            (reviewed|considered|accepted|submitted|received|disqualified); (late|incomplete)
            (application+|submission+|tender+|bid+); debriefing request+; appeal+ process; grant
            accountability and transparency; merit-based; pre-qualif*; prequalif*; unsuccessful
            (bidder+|applicant+|tenderer+); selected for funding must comply; abnormally low; expression+ of
            interest; closing date; tender (documents|documentation|submission); notice of award; notice of
            funding; uniform guidance; procurement (documents|process|procedure); register ~3 portal; market
            engagement; engagement with the market; program officer; information requests; debriefing+ ~8
            (bidder+|applicant+|tenderer+|appeal+|award+|granted); debriefings are not
            """
        ),
        phrases_in("debriefing of staff; debriefing within"),
    ),
    Concept(
        DEFINING,
        "says what a word means",
        phrases_in(
            """
            has the meaning; have the meaning; shall mean; is defined as; means
            """
        ),
    ),
    Concept(
        TITLE,
        "names of papers and bodies",
        phrases_in(
            """
            policy; policies; procedure; charter; toolkit; strategy; framework; guidance; act; pledge;
            award; handbook; guideline+; code of practice; protocol; statement; network; association;
            quality mark; standard+; website; template; report; prospectus; manual; blueprint;
            roadmap; paradigm; knowledge and skills framework
            """
        ),
    ),
    Concept(
        VOID,
        "makes a clause named elsewhere empty",
        phrases_in(
            """
            shall have no effect; (has|have) no effect; (does|do) not apply; no effect;
            (shall|will) not apply; no ~3 (applies|apply|relates|relate) to; creates no obligation; create
            no obligation; not binding; is not legally binding; disapplied; is deleted; are deleted; not
            used; no claim may be made; not form part of (the|this) contract; (is|are)
            (revoked|cancelled|suspended|waived|withdrawn|disapplied|struck out|dropped); gives way; give
            way; delete all the words; shall be deleted; of no effect; without effect; ceases to apply; no
            longer applies; will not be enforced; not be relied
            """
        ),
    ),
    Concept(
        UNBOUND,
        "says that a document, or a part of it, binds nobody",
        phrases_in(
            """
            (nothing|no statement|no commitment|no part|none) ~3 (this|the|these) ~3
            (document|specification|contract|agreement|schedule|section|annex|appendix|part|requirements) ~8
            (binding|binds|bind|obligation+|obliges|oblige|duty|duties|enforceable|commits|commit|apply|applies);
            (this|the) (document|specification|schedule|section|annex|appendix|part) ~2 (is|shall be|is
            provided) ~2 (not binding|not legally binding|not contractually binding|for information only|for
            guidance only| illustrative only|indicative only|without contractual force); (this|the)
            (document|specification|schedule|section|annex|appendix|part) (creates|imposes|places|shall
            create) no ~3 (obligation+|duty|duties|liabilit*);
            (requirement+|commitment+|statement+|provision+|duties) ~2 (in|of|under) (this|the) ~4
            (are|shall be) not (binding|legally binding|contractually binding|enforceable)
            """
        ),
        phrases_in(
            """
            (nothing|none of) ~10 (partnership|agency|employment|employer|joint venture|third part*|liability|
            exclusive);
            (nothing|none|no part) ~14 (apply|applies) (to|where|if|in|when|unless)
            """
        ),
    ),
    Concept(
        ABOVE,
        "sets a clause above others",
        phrases_in(
            "despite; notwithstanding; in spite of; regardless of; shall prevail; takes precedence; prevails"
        ),
    ),
    Concept(
        REFUSAL,
        "turns people or things away",
        phrases_in("reject+; refuse+; refusal; decline+; exclude+; discharge+; close+; alone; only"),
    ),
)
