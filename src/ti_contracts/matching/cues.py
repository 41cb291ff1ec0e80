"""Words that decide how a sentence is meant: its force, its polarity, and whether it is only a mention.

They are found in the same pass as the rules' own concepts. Ids hold a dot, which rules cannot write, so the
two never clash. The tables follow the modality and context tests of the domain brief (sections 2.5 and 3.6).
"""

from ti_contracts.model.criteria import Concept

BINDING, QUALIFIED, ADVISORY = "force.binding", "force.qualified", "force.advisory"
PERMISSIVE, INTENTION, UNCERTAIN = "force.permissive", "force.intention", "force.uncertain"
NOT_FORCE = "force.none"
NOT, NO, REMOVED, FLIP, NOT_NEGATIVE = "neg.not", "neg.no", "neg.removed", "neg.flip", "neg.harmless"
PERSON, PROVIDER = "actor.person", "actor.provider"
PAST, ELSEWHERE, REPORTED, DEFINING = (
    "mention.past",
    "mention.elsewhere",
    "mention.reported",
    "mention.defining",
)
TITLE, PROCEDURE = "mention.title", "mention.procedure"
VOID, ABOVE, REFUSAL = "override.void", "override.above", "override.refusal"


def _phrases(table: str) -> tuple[str, ...]:
    """Phrases of the phrase language, written one after another with semicolons between."""
    return tuple(" ".join(phrase.split()) for phrase in table.split(";"))


CONCEPTS: tuple[Concept, ...] = (
    Concept(
        BINDING,
        "somebody has to",
        _phrases(
            """
            must; shall; will; (is|are) required to; (is|are) required; required; has a duty; have a duty;
            duty to; agrees to; agree to; undertake+ to; (is|are) responsible for; (is|are) to be; (is|are)
            to; condition of; mandatory; obliged to; has to; have to; need+ to; require+ ~4 to
            """
        ),
    ),
    Concept(
        QUALIFIED,
        "a duty with a way out",
        _phrases(
            """
            (reasonable|best|all) endeavours; reasonable (effort+|step+); where+
            (possible|practicable|appropriate|feasible|available|necessary); wherever
            (possible|practicable|appropriate); where ~3 (resources|capacity|funds|funding) ~2
            (allow+|permit+); (if|when|as) ~3 (resources|capacity|pressures|funds|funding|demand|duty) ~2
            (allow+|permit+); as far as (possible|practicable|reasonably); so far as; as appropriate; where
            clinically appropriate; subject to ~2
            (funding|budget+|resource+|availability|affordability|data|capacity|demand); due regard; have
            regard to; has regard to; if (possible|available|appropriate|practicable); as it sees fit; as
            available; on request only; by way of exception; from time to time; (where|if)
            (budgets|budget|rotas|rota|staffing|time) ~3 (permit+|allow+); if time allows
            """
        ),
    ),
    Concept(
        ADVISORY,
        "told that it would be good",
        _phrases(
            """
            should; ought to; recommended; (is|are) encouraged; encourages the; encouraged to; (is|are)
            expected to; strongly urged; (is|are) urged; would welcome; good practice; desirable;
            preferabl*; would benefit; ideally; we encourage; would be welcome to
            """
        ),
    ),
    Concept(
        PERMISSIVE,
        "allowed, not asked",
        _phrases(
            """
            may; can; could; might; at its discretion; at the discretion; optional; optionally; option to;
            reserve+ the right; allowable; voluntarily; (is|are) free to; permitted to
            """
        ),
    ),
    Concept(
        INTENTION,
        "a wish or an aim",
        _phrases(
            """
            aim+ to; aim+ at; aims; aim (is|of); aims (are|of); aspir*; ambition+; hope+ (to|that|for);
            hopes; (plan|plans|planned) to
            (develop|introduce|offer|work|build|explore|review|use|provide|increase|expand); planning to;
            work+ towards; committed to; commitment to; we believe; believes (in|that); seek+ to; intend+;
            intention; explore+; consider how; will consider; support+ the principle; passionate; would
            like; strive+; look+ to; objective (is|of); vision is; we value; endeavour+ to;
            (objective|goal|purpose) ~6 is to; (is|are) intended to; it is envisaged; would love; in time;
            we hope; like to see; we want; would like people; we seek
            """
        ),
    ),
    Concept(
        UNCERTAIN,
        "put off or left open",
        _phrases(
            """
            to be (agreed|confirmed|determined|decided|developed|established|finalised|defined); tbc; tba;
            tbd; will be (developed|explored|determined|finalised); in due course; not yet
            (agreed|confirmed|known|set); yet to be; under (review|consideration|development); to follow; no
            standard set; (alliance|partners|parties|commissioner|board) ~1 will agree
            """
        ),
    ),
    Concept(
        NOT_FORCE,
        "modal words that bind or free nobody",
        _phrases(
            """
            (who|which|that|they|people|clients|women|children|victims|survivors|patients) ~2
            (may|might|could) (have|be|need|not|feel|find|also); may have
            (been|experienced|suffered|had|lived|gone|to); may (include|happen); as may be; work+ towards ~4
            (outcome+|goals|targets); whichever may; what may have; can be contacted; could not; who can;
            and can be
            """
        ),
    ),
    Concept(
        NOT,
        "denies what is said",
        _phrases(
            """
            not; never; no longer; neither; nor; unable to; refuse+ to; fail+ to; declin* to; will cease
            """
        ),
    ),
    Concept(
        NO,
        "denies the noun that follows",
        _phrases(
            """
            no; without; none of; nobody; lack of; absence of; free (from|of)
            """
        ),
    ),
    Concept(
        REMOVED,
        "takes away what was there",
        _phrases(
            """
            (is|are|be|been|was|were|being) ~2
            (removed|deleted|withdrawn|stopped|abolished|cancelled|terminated|ended|cut);
            (discontinued|waived|suspended|disbanded|disapplied|derogat*|exempt|exempted|exempts); removed
            (at|from|by|on); lapses; lapsed; ceases; cease to; end (at|on); ends (on|at);
            (programme|training|scheme|requirement|funding|sessions|practice) ~8 ends; released from;
            excluded from; excludes; (is|are) excluded; shall exclude; out of scope; outside the scope;
            outside scope; falls outside; of no effect; no effect; unfunded; deleted;
            (is|are|be|been|was|were|being) ~2 (revoked|dropped|struck
            out|barred|lifted|repealed|rescinded); revoked; cancelled; struck out; strike out; barred from;
            cease collection; cease+ (to|all); stop+
            (measuring|collecting|providing|offering|running|using); delete all; waives; waive; lifting the;
            terminated; not form part of
            """
        ),
        _phrases("safely ended; abuse ~3 ended; ends with a; weekend ends; until ~6 ends"),
    ),
    Concept(
        FLIP,
        "what follows is an exception or an alternative that is not taken",
        _phrases(
            """
            except; except (for|that|where); excluding; other than; save (for|that|where|in); apart from;
            rather than; instead of; in place of; as opposed to; unless; until; with the exception of
            """
        ),
    ),
    Concept(
        NOT_NEGATIVE,
        "negative words that deny nothing",
        _phrases(
            """
            not only; not just; not merely; not (less|more|fewer|later) than; not exceeding; no
            (more|less|fewer|later) than; not exceed+; not limited to; whether or not; not least; if not; or
            not; no later; why not; not above; not below; not necessarily; no matter; without delay; without
            prejudice; not already; not yet; no doubt; no less; even if not; including but not; no wrong
            door; without (waiting|having to|needing to|fear); not applicable; where not; is not met; are
            not met; without (a|an) (referral|appointment); does not matter; not be (limited|restricted) to;
            not required to wait
            """
        ),
    ),
    Concept(
        PERSON,
        "people who use the service",
        _phrases(
            """
            people; person; persons; anyone; everyone; service user+; survivor+; client+; patient+; victim+;
            resident+; tenant+; child; children; young people; family; families; carer+; they; women; men;
            individual+; participant+; user+; she; he; customers; student+; referrer+; i; caller+
            """
        ),
    ),
    Concept(
        PROVIDER,
        "those who provide or buy the service",
        _phrases(
            """
            provider+; supplier+; contractor+; staff; worker+; commissioner+; council; authority; service;
            services; practitioner+; we; team+; applicant+; grantee+; agency; trust
            """
        ),
    ),
    Concept(
        PAST,
        "what was, not what has to be",
        _phrases(
            """
            (was|were) ~3
            (carried|completed|undertaken|delivered|introduced|refreshed|established|set|developed|piloted|built|commissioned|shortlisted);
            we (won|were|delivered|achieved|received|had); previous contract included; the previous ~2
            (delivered|included|provided|had); former ccg; won ~5 award; founder experienced; has been
            awarded; in the past year; last year we; (come|came) and gone; took place in; last
            (year|contract); had (been|two|three|four|five)
            """
        ),
    ),
    Concept(
        ELSEWHERE,
        "what others do",
        _phrases(
            """
            another (icb|borough|council|area|trust|region|county|ccg|authority); neighbouring; in other
            areas; other localities; (is|are) listed in (appendix|annex|schedule); sister
            (project|service|organisation); our other; in other (counties|boroughs|towns); nationally;
            elsewhere in the; another (contract|borough)
            """
        ),
    ),
    Concept(
        REPORTED,
        "what research, reports or people say",
        _phrases(
            """
            (national|international|recent|previous|local|several) ~2
            (report+|research|study|studies|evidence|inquiries|review+) ~2
            (note+|show+|suggest+|find+|found|showed|indicate+); research ~6
            (show+|shown|suggest+|indicate+|demonstrate+|found|finds); evidence ~3
            (show+|suggest+|indicate+|demonstrate+); studies ~3 (show+|suggest+|indicate+|found); according
            to; it is (estimated|recognised|known|widely); recognise+ (that|the impact); people told us;
            respondent+; survey+ ~4 respondents; recommended by nice; many ~4
            (people|women|clients|children) ~6 experienced; will have experienced; training alone;
            (were|was) surveyed; surveyed; (a|statewide|national) ~2 survey (of|found); jsna; needs
            assessment ~4 (show+|found|gives); data ~3 (show+|suggest+); the literature (suggests|shows);
            the evidence (suggests|shows); literature ~2 suggests; told (the|a|us|our) ~2
            (consultation|inquiry|review|event); told the consultation; studies suggest; is known that;
            evidence review found; review found
            """
        ),
    ),
    Concept(
        PROCEDURE,
        "how to apply or tender, not what the service does",
        _phrases(
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
        _phrases("debriefing of staff; debriefing within"),
    ),
    Concept(
        DEFINING,
        "says what a word means",
        _phrases(
            """
            has the meaning; have the meaning; shall mean; is defined as; means
            """
        ),
    ),
    Concept(
        TITLE,
        "names of papers and bodies",
        _phrases(
            """
            policy; policies; procedure; charter; toolkit; strategy; framework; guidance; act; pledge;
            award; handbook; guideline+; code of practice; protocol; statement; network; association;
            quality mark; standard+; website; template; report; paradigm; knowledge and skills framework
            """
        ),
    ),
    Concept(
        VOID,
        "makes a clause named elsewhere empty",
        _phrases(
            """
            shall have no effect; (has|have) no effect; no effect; does not apply to; do not apply to;
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
        ABOVE,
        "sets a clause above others",
        _phrases(
            "despite; notwithstanding; in spite of; regardless of; shall prevail; takes precedence; prevails"
        ),
    ),
    Concept(
        REFUSAL,
        "turns people or things away",
        _phrases("reject+; refuse+; refusal; decline+; exclude+; discharge+; close+; alone; only"),
    ),
)
