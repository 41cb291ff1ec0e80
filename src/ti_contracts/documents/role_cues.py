"""Hides nothing: the words of lead-ins, tables and duties that tell what kind of text a clause is.

Roles of headings are data: see ``heading_tables``. All words are in lower case and without hyphens.
"""

# fmt: off
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
