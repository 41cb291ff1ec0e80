import pytest
from small_rules import TRAINED, document_of, rules_of

from ti_contracts.matching.mention import mention
from ti_contracts.matching.read_whole import read_document_units
from ti_contracts.model.document import SectionRole


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Provider must give training in trauma.", ""),
        ("Training in trauma | 95% | Quarterly", ""),
        ("“Training” means a course.", "only defines a word"),
        ("[Insert training in trauma]", "is template text that nobody has filled in"),
        ("Training in trauma ........ 12", "is a line of the contents page"),
        ("Keywords: training, trauma", "is a title in a list of papers or policies"),
        ("Learning Policy on Training in Trauma (HR22)", "is a title in a list of papers or policies"),
        ("Smith J. et al. (2018) Training in trauma", "is a title in a list of papers or policies"),
        ("“I wish staff had training in trauma” – a carer", "quotes somebody"),
        ("In 2019 we delivered training in trauma.", "tells what was done before"),
        ("Another council gives training in trauma.", "tells what others do"),
        ("Research shows that training in trauma helps.", "reports what research or people say"),
        ("Is there training in trauma? (Y/N)", "asks a question that is not scored"),
        ("Late applications for training in trauma will not be reviewed.", "is about how to apply or tender"),
    ],
)
def test_a_passage_that_only_mentions_says_why(text: str, why: str) -> None:
    document = document_of(text)
    assert mention(document, read_document_units(document, rules_of(TRAINED))[0]) == why


def test_the_role_of_the_section_comes_first() -> None:
    document = document_of("The Provider must give training in trauma.", role=SectionRole.BACKGROUND)
    assert (
        mention(document, read_document_units(document, rules_of(TRAINED))[0])
        == "stands in a background section"
    )
