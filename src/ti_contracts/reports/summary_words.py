"""The plain words of the summary: what each must means for a person, what works against them and how.

Written for a reading age of about twelve; the order is that in which people are told: what touches them most,
first. A criterion of somebody's own pack has no words here and is told by its title.
"""

from collections.abc import Mapping
from types import MappingProxyType

PROMISES: Mapping[str, str] = MappingProxyType(
    {
        "WS5": "You can get help early, and nobody passes you from one service to another.",
        "CT2a": "You do not have to wait for help.",
        "CT1": "Nobody falls through the gaps between services.",
        "CT2b": "Your help lasts as long as you need it.",
        "TP1": "You have choices, and you share in decisions about your help.",
        "PW1": "Staff share power with you and do not punish you.",
        "D1a": "The service looks after your body and your feelings, so that you are safe.",
        "TP4": "You feel safe in the place and with the people.",
        "D5": "You can get help with or without a diagnosis.",
        "TS5": "What happened to you is reason enough to get help.",
        "P2": "Help fits you, your family and your story.",
        "LC5": "You and the staff agree the next step together.",
        "P6": "Help fits your culture, your faith and the unfair things you may face.",
        "LA1": "You can get help for your mind and for drink or drugs at the same time.",
        "LI4": "Force is used less and less, and harm from it is put right.",
        "D6": "Nobody says that who you are is a disorder.",
        "PW8": "Staff do not say disorder when they mean pain from what happened to you.",
        "LP2": "You can have talking help, whatever your diagnosis is.",
        "SR2": "Special help for trauma lasts as long as you need it.",
        "LQ1": "The service goes out to people whom others do not reach.",
        "P5a": "Help comes early, and groups near you are made stronger.",
        "CT6b": "People who have lived through this help to plan and run the service.",
        "CT6a": "People who have lived through this lead from the very start.",
        "CA2c": "People who have lived through this choose what counts as a good result.",
        "CT8": "You say what you want to get better, and that is what counts.",
        "P7b": "The work is about things that matter to you.",
        "OI1": "Getting better means more than having fewer symptoms.",
        "TS4": "What is counted makes sense in your life.",
        "WS3": "All staff know about trauma and get support.",
        "P8a": "Staff have the skills to work with people who have lived through trauma.",
        "P8b": "Staff are looked after, so that they can look after you.",
        "TI3": "The health of the staff is kept safe.",
        "LV3": "Staff get support when somebody has died or has hurt them.",
        "WL4a": "Staff can speak up when something is wrong.",
        "P1": "The service says what working with care about trauma means.",
        "WS4": "The service has to work with care about trauma.",
        "CA2a": "The contract keeps to the main rules of this way of working.",
        "IN1": "The service works in a way that is known to help.",
        "TP3": "The service finds out who is treated unfairly, and acts on it.",
        "WS2": "Somebody checks whether people get better from trauma.",
        "CA2b": "Results are counted in a way that can be checked.",
        "P9": "Services look at gaps together and plan how to close them.",
        "CA1": "Somebody checks how the service works now and makes it better.",
        "WS1": "There is steady money for this way of working.",
        "SR8": "Special services have enough money and skilled staff.",
    }
)

HARMS: Mapping[str, str] = MappingProxyType(
    {
        "punitive": "You may be punished when you are upset or hurt yourself.",
        "restraint": "Force, searches or locked doors are seen as normal.",
        "dna": "You can lose your help if you miss a visit, a call or a letter.",
        "excl-pd": "Some people are shut out because of a diagnosis, or because they have none.",
        "excl-gen": "Some people are shut out, for example because of drugs or risk.",
        "cap-sess": "Your help ends on a set date or after a set number of times.",
        "thresh": "You may be told that you are not ill enough, or not ready.",
        "bounce": "You can be sent away, or sent back to the start.",
        "coerce": "You may have to do as you are told, or lose your help.",
        "wait": "You may have to wait a long time without help.",
        "retell": "You may have to tell your story again and again.",
        "label": "It uses words that blame or shame people.",
        "culture": "Everybody gets the same, whatever their language, faith or culture.",
        "medical": "Pills or a diagnosis come before talking.",
        "consult": "People who use the service are kept out of choices about it.",
        "unpaid": "People who share what they know are not paid for it.",
        "outputonly": "It counts how many people are seen, not whether their lives get better.",
        "staffblame": "Staff are left alone with hard things, or blamed for them.",
        "trainonly": "Staff get training, but nothing else has to change.",
        "pilotfund": "The money for this way of working is not safe.",
        "noreview": "Nobody has to check the service or make it better.",
    }
)

ABOUT = (
    "A computer read this contract for you. It looked for words that care about trauma. Trauma is what stays "
    "with a person after very bad things have happened. A service that cares about trauma helps people to be "
    "safe. It gives them a say and does not hurt them again."
)
WORDS_ONLY = (
    "This page is about words on paper. It cannot tell how you will be treated. The computer can be wrong, "
    "so a person should check it."
)
WHAT_YOU_CAN_DO = (
    "You can ask the people who buy the service about anything on this page. Ask them what they will change, "
    "and by when. You can ask for the full report, too."
)
