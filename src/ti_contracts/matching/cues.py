"""Words that decide how a sentence is meant: its force, its polarity, who acts.

They are found in the same pass as the rules' own concepts. Ids hold a dot, which rules cannot write, so the
two never clash. The tables follow the modality and context tests of the domain brief (sections 2.5 and 3.6).
"""

from ti_contracts.model.criteria import Concept

BINDING, QUALIFIED, ADVISORY = "force.binding", "force.qualified", "force.advisory"
PERMISSIVE, INTENTION, UNCERTAIN = "force.permissive", "force.intention", "force.uncertain"
NOT_FORCE = "force.none"
NOT, NO, REMOVED, FLIP, NOT_NEGATIVE = "neg.not", "neg.no", "neg.removed", "neg.flip", "neg.harmless"
PERSON, PROVIDER = "actor.person", "actor.provider"


def phrases_in(table: str) -> tuple[str, ...]:
    """Phrases of the phrase language, written one after another with semicolons between."""
    return tuple(" ".join(phrase.split()) for phrase in table.split(";"))


CONCEPTS: tuple[Concept, ...] = (
    Concept(
        BINDING,
        "somebody has to",
        phrases_in(
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
        phrases_in(
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
        phrases_in(
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
        phrases_in(
            """
            may; can; could; might; at its discretion; at the discretion; optional; optionally; option to;
            reserve+ the right; allowable; voluntarily; (is|are) free to; permitted to
            """
        ),
        phrases_in("(can|could|may|might) not"),
    ),
    Concept(
        INTENTION,
        "a wish or an aim",
        phrases_in(
            """
            aim+ to; aim+ at; aims; aim (is|of); aims (are|of); aspir*; ambition+; hope+ (to|that|for);
            hopes; (plan|plans|planned) to
            (develop|introduce|offer|work|build|explore|review|use|provide|increase|expand); planning to;
            work+ towards; committed to; commitment to; we believe; believes (in|that); seek+ to; intend+;
            intention; explore+ ~2 (how|whether|option+|opportunit*|possib*|way+|potential|scope);
            consider how; will consider; support+ the principle; passionate; would
            like; strive+; look+ to; objective (is|of); vision is; we value; endeavour+ to;
            (objective|goal|purpose) ~6 is to; (is|are) intended to; it is envisaged; would love; in time;
            we hope; like to see; we want; would like people; we seek
            """
        ),
    ),
    Concept(
        UNCERTAIN,
        "put off or left open",
        phrases_in(
            """
            to be (agreed|confirmed|determined|decided|developed|established|finalised|defined); tbc; tba;
            tbd; will be (developed|explored|determined|finalised); in due course; not yet
            (agreed|confirmed|known|set); yet to be; under (review|consideration|development); to follow; no
            standard set; (alliance|partners|parties|commissioner|board) ~1 will agree;
            will be considered
            """
        ),
        phrases_in(
            "(describe|explain|show|set out|state|demonstrate) ~2 how ~10 will be (developed|determined)"
        ),
    ),
    Concept(
        NOT_FORCE,
        "modal words that bind or free nobody",
        phrases_in(
            """
            (who|which|that) ~2 (may|might|could) (have|be|need|not|feel|find|also);
            (they|people|clients|women|children|victims|survivors|patients) ~2 (may|might|could)
            (have|need|not|feel|find|also); may have
            (been|experienced|suffered|had|lived|gone|to); may happen; (which|that|this|these|they|services|
            support|activities|examples|help|work|costs|outcomes|needs) ~1 may include; as may be;
            work+ towards ~4 (outcome+|goals|targets); whichever may; what may have; can be contacted; could
            not; who can; and can be; (what|whatever) ~4 (hope|hopes|want|wants|wish|wishes|seek|aim) (to|for)
            """
        ),
    ),
    Concept(
        NOT,
        "denies what is said",
        phrases_in(
            """
            not; never; no longer; neither; nor; unable to; refuse+ to; fail+ to; declin* to; will cease
            """
        ),
        phrases_in("(must|shall|will|may|should|do|does|can) not (refuse|fail|decline) to"),
    ),
    Concept(
        NO,
        "denies the noun that follows",
        phrases_in(
            """
            no; without; none of; nobody; lack of; absence of; free (from|of);
            (the|a|this) (withdrawal|removal|cessation|abolition|discontinuation|closure|ending|deletion) of
            """
        ),
    ),
    Concept(
        REMOVED,
        "takes away what was there",
        phrases_in(
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
            cease collection; cease+ (to|all|from|on|at|after|with|when|immediately); (is|are|be|been|being)
            (stopping|dropping|ending|withdrawing|removing|discontinuing); (is|are|be|been|being) ~1
            (refused|declined|rejected|withheld|disregarded|ignored|discouraged|prohibited|forbidden|banned|disallowed|
            discounted|denied|shelved|axed|decommissioned); brought to an end; (wind|winds|winding|wound)
            up; left off; (shall|will|must|to) cease; left out by; come to an end; comes to an end;
            (turned|voted) (down|away); (left|leave) out of ~2 (account|consideration); left to one side; no
            part of; phase+ out; phasing out; (is|are|be|been) ruled out; ruled out; do away with; takes ~6
            out of; take ~6 out of; leave (it|this|them|that) out (of|from); scrapped; stop+
            (measuring|collecting|providing|offering|running|using); delete all; waives; waive; lifting the;
            terminated; not form part of
            """
        ),
        phrases_in(
            """
            safely ended; abuse ~3 ended; ends with a; weekend ends; until ~6 ends; (is|are|be|been|being)
            open ended; suspended sentence+; released from ~2
            (prison+|custody|hospital+|detention|care|jail|police|secure|ward+|prisons|remand)
            """
        ),
    ),
    Concept(
        FLIP,
        "what follows is an exception or an alternative that is not taken",
        phrases_in(
            """
            except; except (for|that|where); excluding; other than; save (for|that|where|in); apart from;
            rather than; instead of; in place of; as opposed to; unless; until; with the exception of
            """
        ),
    ),
    Concept(
        NOT_NEGATIVE,
        "negative words that deny nothing",
        phrases_in(
            """
            not only; not just; not merely; not (less|more|fewer|later) than; not exceeding; no
            (more|less|fewer|later) than; not exceed+; not limited to; whether or not; not least; if not; or
            not; no later; why not; not above; not below; not necessarily; no matter; without delay; without
            prejudice; not already; not yet; no doubt; no less; even if not; including but not; no wrong
            door; without (waiting|having to|needing to|fear); not applicable; where not; is not met; are
            not met; without (a|an) (referral|appointment); does not matter; not be (limited|restricted) to;
            not required to wait; (though|but|if) not required; not (required|obliged|mandatory) but
            """
        ),
    ),
    Concept(
        PERSON,
        "people who use the service",
        phrases_in(
            """
            people; person; persons; adults; anyone; everyone; service user+; survivor+; client+; patient+;
            victim+; resident+; tenant+; child; children; young people; family; families; carer+; they;
            women; men; youth; pupil+; learner+; veteran+; prisoner+; individual+; participant+; user+; she;
            he; customers; student+; referrer+; i; caller+
            """
        ),
    ),
    Concept(
        PROVIDER,
        "those who provide or buy the service",
        phrases_in(
            """
            provider+; supplier+; contractor+; staff; worker+; commissioner+; council; authority; service;
            services; practitioner+; we; team+; applicant+; grantee+; employee+; awardee+;
            agency; trust
            """
        ),
    ),
)
