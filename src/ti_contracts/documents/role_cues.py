"""Hides nothing: the words that tell what kind of text a section holds, each with the reason it is here.

Cues are matched against the heading in lower case, without its number and final punctuation. ``whole`` is
the whole heading, ``starts`` its first words, ``holds`` words anywhere in it (on word borders). Headings are
keyed by their words and never by their numbers: letters and numbers of schedules change with every edition.
"""

from dataclasses import dataclass

from ti_contracts.model.document import SectionRole


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a heading that give its section a role; ``role`` None: no role, whatever a later cue says."""

    role: SectionRole | None
    reason: str
    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


# fmt: off
# The first cue that matches decides, so the exceptions stand first.
HEADING_CUES: tuple[Cue, ...] = (
    Cue(
        SectionRole.OPERATIVE,
        "One section for who is accepted and who is not: only its exclusion lists exclude, and its lead-ins "
        "say which those are (NHS Standard Contract, Schedule 2A, 3.4).",
        holds=(
            "acceptance and exclusion", "acceptance criteria and exclusion", "inclusion and exclusion",
            "inclusion criteria and exclusion", "inclusions and exclusions", "eligibility and exclusion",
            "eligibility and exclusions", "inclusion exclusion", "eligibility criteria and exclusion",
            "referral and exclusion", "acceptance exclusion",
        ),
    ),
    Cue(
        None,
        "Exclusion of things other than people: liability, bidders, pupils, zones; and checks on staff.",
        holds=(
            "exclusion of liability", "exclusions of liability", "limitation and exclusion",
            "exclusions and limitations", "grounds for exclusion", "exclusion grounds",
            "mandatory exclusion", "discretionary exclusion", "exclusion of bidders",
            "exclusion of tenderers", "school exclusion", "school exclusions", "social exclusion",
            "digital exclusion", "financial exclusion", "exclusion zone", "exclusion zones",
            "background check", "background checks", "background ipr", "background screening",
            "background intellectual property",
        ),
    ),
    Cue(
        SectionRole.EXCLUSIONS,
        "Lists of whom or what the service turns away; their items often look innocent.",
        whole=(
            "exclusion", "exclusions", "ineligible", "ineligibility", "who may not", "contraindications",
        ),
        starts=("exclusions from", "exclusion from", "excluded"),
        holds=(
            "exclusion criteria", "exclusion criterion", "service exclusions", "not suitable for",
            "unsuitable for", "who is not suitable", "unsuitable referrals", "inappropriate referrals",
            "out of scope", "outside scope", "outside the scope", "not in scope", "who may not",
            "who cannot", "who should not be referred", "who we cannot", "who we do not", "who we can't",
            "who we don't", "we do not see", "we cannot help", "we cannot accept", "will not accept",
            "does not accept", "will not be accepted", "cannot be accepted", "not accepted",
            "not eligible", "ineligible", "rejection criteria", "unallowable", "prohibited costs",
        ),
    ),
    Cue(
        SectionRole.CONTENTS,
        "Contents pages repeat the titles of the document and promise nothing.",
        whole=("contents", "table of contents", "contents page", "index", "list of contents"),
    ),
    Cue(
        SectionRole.DEFINITIONS,
        "A definition gives a word a meaning; a duty comes only from a clause that uses it.",
        whole=(
            "definition", "interpretation", "terminology", "key terms", "defined terms", "abbreviations",
            "acronyms", "list of abbreviations", "list of acronyms", "terms used", "meaning of terms",
            "key definitions",
        ),
        starts=(
            "definitions", "glossary", "interpretation and", "definition of terms", "acronyms and",
            "abbreviations and",
        ),
    ),
    Cue(
        SectionRole.REFERENCES,
        "Lists of other documents, laws, policies and memberships: to name a paper is not to follow it. "
        "'Applicable service standards' is left out on purpose, since its text often binds.",
        whole=(
            "references", "reference list", "bibliography", "sources", "source documents", "endnotes",
            "useful links", "links", "legislation", "relevant legislation", "key legislation",
            "legislation and guidance", "legislation and policy", "relevant legislation and guidance",
            "list of legislation", "policies", "policy list", "policies list", "list of policies",
            "memberships", "affiliations", "key documents", "key policies", "reading list", "works cited",
            "further information",
        ),
        starts=("policies and memberships", "list of policies", "list of documents"),
        holds=(
            "useful documents", "related documents", "associated documents", "supporting documents",
            "reference documents", "relevant documents", "documents consulted", "documents relied on",
            "documents relied upon", "documents referred to", "documents referenced", "further reading",
            "related policies", "memberships and affiliations", "referenced documents",
        ),
    ),
    Cue(
        SectionRole.TEMPLATE,
        "Instructions to whoever fills the form in, left standing.",
        starts=(
            "guidance note", "guidance notes for", "drafting note", "notes for completion",
            "how to complete",
        ),
        holds=("instructions for completion", "delete before issue"),
    ),
    Cue(
        SectionRole.PAST,
        "What was done under an earlier contract is no promise for this one (track record in bids).",
        whole=(
            "achievements", "our achievements", "track record", "our track record", "history",
            "our history", "relevant experience", "our experience", "previous experience",
            "past performance", "case study", "case studies",
        ),
        starts=("case study",),
        holds=(
            "previous contract", "previous contracts", "previous service", "former service",
            "history of the service", "history of the unit", "service history", "key achievements",
            "what we have done", "what we have achieved", "our work so far", "experience and track record",
            "lessons learned", "lessons learnt",
        ),
    ),
    Cue(
        SectionRole.OPERATIVE,
        "Names what is bought, asked or paid for: operative also beneath an introduction, and where one "
        "heading joins it with background.",
        holds=(
            "requirement", "requirements", "scope", "aims", "objectives", "outcomes",
            "service description", "service model", "service delivery", "care pathway",
            "what is being bought", "eligibility", "referral", "referrals", "referral criteria",
            "staffing", "access", "opening hours", "core services", "program design", "programme design",
            "performance", "quality", "deliverables", "kpis", "charges", "price", "payment",
            "how to refer", "how to apply",
        ),
    ),
    Cue(
        SectionRole.BACKGROUND,
        "Tells why there is a service, where it stands and what is hoped of it; binds nobody (NHS Standard "
        "Contract, Schedule 2A, 1 Population needs; visions; needs statements of solicitations).",
        whole=(
            "introduction", "context", "overview", "foreword", "preface", "preamble", "recitals", "vision",
            "our vision", "the vision", "vision and values", "vision statement", "mission",
            "mission and values", "our values", "values", "about us", "about the council",
            "about the organisation", "about the commissioner", "about the buyer", "about the area",
            "who we are", "local area", "the local area", "demographics", "prevalence", "rationale",
            "the need", "need", "needs", "authorizing statutes", "statutory authority",
        ),
        starts=(
            "introduction and", "introduction to", "introduction to the", "overview of", "foreword",
            "about the authority",
        ),
        holds=(
            "background", "national context", "local context", "strategic context", "policy context",
            "legislative context", "legal context", "commissioning context", "national local context",
            "context and", "population needs", "needs assessment", "needs analysis", "evidence base",
            "evidence of need", "statement of need", "statement of the problem", "problem statement",
            "case for change", "strategic alignment", "strategic fit", "national picture", "local picture",
            "market engagement", "drivers for change", "policy drivers", "recitals",
        ),
    ),
)

# Lead-ins to lists of people or things that the service turns away ("The service will not accept:").
EXCLUSION_LEAD_INS: tuple[str, ...] = (
    "exclusion criteria", "exclusions", "not suitable for", "unsuitable for", "not appropriate for",
    "out of scope", "outside the scope", "not eligible", "ineligible", "are excluded", "is excluded",
    "be excluded", "excludes", "excluding", "who may not", "will not accept", "does not accept",
    "do not accept", "cannot accept", "not be accepted", "unable to accept", "will not see", "do not see",
    "does not see", "will not work with", "does not work with", "do not work with", "will not treat",
    "does not treat", "cannot help", "do not help", "does not support people", "will not support people",
    "will not be offered to", "not available to", "not open to", "not be referred", "not be admitted",
    "not be supported", "not be funded", "cannot be supported", "cannot be funded", "cannot be accepted",
    "cannot be used", "prohibited uses", "unallowable", "inappropriate referrals",
)

# Such a lead-in undoes itself: "No one is excluded because of:" is a promise to take people.
NOT_EXCLUDING: tuple[str, ...] = (
    "no one", "nobody", "no person", "not exclude", "not be excluded", "never be excluded", "not excluded",
    "liability", "indemnit", "bidder", "tenderer", "must not be", "shall not be excluded",
    "inclusion and exclusion",
)

# The first column of a table of definitions, and what its second column may be called.
DEFINITION_COLUMNS: tuple[frozenset[str], frozenset[str]] = (
    frozenset({
        "term", "terms", "word", "expression", "defined term", "acronym", "abbreviation", "definition",
    }),
    frozenset({
        "meaning", "definition", "meanings", "definitions", "interpretation", "full", "full name",
        "stands for",
    }),
)

# Who is bound when a background section turns out to hold a duty on the service.
DUTY_BEARERS: tuple[str, ...] = (
    "provider", "providers", "service", "services", "supplier", "suppliers", "contractor", "grantee",
    "grantees", "sub-grantee", "sub-grantees", "recipient", "applicant", "applicants", "bidder", "bidders",
    "tenderer", "staff", "workers", "practitioners", "clinicians", "organisation", "partner", "team", "we",
)

# Words in the subject that make it somebody else's duty ("The Council's own staff must …").
OTHER_BEARERS: tuple[str, ...] = (
    "council", "commissioner", "commissioners", "authority", "authorities", "board", "icb", "ccg",
    "nhs england", "government", "department", "police", "probation", "fire", "prison", "court", "courts",
    "school", "schools", "university", "state", "states", "previous", "former", "present", "current",
    "outgoing", "incumbent",
)
# fmt: on
