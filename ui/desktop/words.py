"""Every text the desktop says, in English; `tr` finds the Kazakh and the Russian in the translation files. Only `units` holds more."""

from __future__ import annotations

from copilot.findings import Severity
from law.words import Language, Words
from ui.desktop.translation import tr

APPLICATION = tr("Zhoba")
LANGUAGE_NAMES = {Language.KK: "қазақша", Language.RU: "русский", Language.EN: "English"}
LANGUAGE_SHORT = {Language.KK: "қаз", Language.RU: "рус", Language.EN: "eng"}

# Menus
MENU_FILE = tr("&File")
MENU_EDIT = tr("&Edit")
MENU_PROVISION = tr("&Provision")
MENU_CHECK = tr("&Check")
MENU_SUGGEST = tr("&Suggest")
MENU_COMPARE = tr("C&ompare")
MENU_VIEW = tr("&View")
MENU_HELP = tr("&Help")
MENU_RECENT = tr("Recent bills")
MENU_LANGUAGE = tr("Language of the interface")
MENU_TEXT_SIZE = tr("Text size of the interface")
MENU_THEME = tr("Colours")

# Actions: file
OPEN = tr("Open a bill…")
RECOVER = tr("Texts left unsaved…")
SAVE = tr("Save")
SAVE_AS = tr("Save as…")
EXPORT_ANNOTATED = tr("Export with findings as comments…")
EXPORT_COMPARISON = tr("Export the comparative table…")
EXPORT_CONSOLIDATED = tr("Export the act as it would read…")
EXPORT_REPORT = tr("Export the report on the check…")
EXPORT_READABILITY = tr("Export the readability report…")
EXPORT_TRACKED = tr("Export the act with tracked changes…")
IMPORT_CORPUS = tr("Import the law…")
ADD_MODEL = tr("Add a language model…")
CLOSE = tr("Close the bill")
QUIT = tr("Quit")
NEXT_BILL = tr("Next open bill")
PREVIOUS_BILL = tr("Previous open bill")
OPEN_BILLS = tr("Open bills")
# Actions: edit
UNDO = tr("Undo")
REDO = tr("Redo")
CUT = tr("Cut")
COPY = tr("Copy")
PASTE = tr("Paste")
SELECT_ALL = tr("Select all")
FIND = tr("Find…")
FIND_NEXT = tr("Find next")
FIND_PREVIOUS = tr("Find previous")
REPLACE = tr("Replace…")
RENAME = tr("Rename a term in all its forms…")
TRACK_CHANGES = tr("Track changes")
NEXT_CHANGE = tr("Next tracked change")
ACCEPT_CHANGE = tr("Accept the change")
REJECT_CHANGE = tr("Reject the change")
ACCEPT_ALL_CHANGES = tr("Accept all changes")
REJECT_ALL_CHANGES = tr("Reject all changes")
COMMENTS = tr("Comments…")
ANSWER_COMMENT = tr("Answer a comment…")
NOTES = tr("Notes, headers and footers…")
# Actions: provision
GO_TO_ARTICLE = tr("Go to article…")
NEXT_PROVISION = tr("Next provision")
PREVIOUS_PROVISION = tr("Previous provision")
OPEN_CITED = tr("Open the cited provision")
EXPLAIN = tr("Explain what stands at the cursor")
EXPLAIN_NOTHING = tr("There is no finding, change, comment or defined term at the cursor.")
BACK = tr("Back")
INSERT_PROVISION = tr("Insert a provision after this one")
RENUMBER = tr("Number the provisions anew…")
PROVISION_UP = tr("Move the provision up…")
PROVISION_DOWN = tr("Move the provision down…")
SIMILAR = tr("Similar provisions in the law")
# Actions: check
CHECK_NOW = tr("Check now")
NEXT_FINDING = tr("Next finding")
PREVIOUS_FINDING = tr("Previous finding")
REPAIR = tr("Repair")
FINDING_ACCEPT = tr("Accept the finding")
FINDING_CONFIRM = tr("Confirm the finding")
FINDING_REOPEN = tr("Mark the finding open")
DISMISS = tr("Dismiss the finding")
DISMISSED_LIST = tr("Dismissed findings…")
# Actions: suggest
SUGGEST = tr("Suggest wording")
ACCEPT = tr("Accept the suggestion")
REJECT = tr("Reject the suggestion")
STOP = tr("Stop")
COMPLETE = tr("Completion from the law while typing")
COMPLETION_FROM = tr("Tab takes it. So in {count} places in the law: {source}", "", "count")
# Actions: compare
SIDE_BY_SIDE = tr("Compare with the text as opened")
PARALLEL = tr("Open the text in the other language beside")
PARALLEL_FILE = tr("Choose the text in the other language…")
SWAP_TEXTS = tr("Swap the two texts")
AMENDED = tr("The law as it would read")
AMENDED_FILE = tr("Choose the file of the act…")
NEXT_BESIDE = tr("Next difference or amendment")
PREVIOUS_BESIDE = tr("Previous difference or amendment")
AMEND_ACT = tr("Amend this act")
WRITE_BILL = tr("Write the amending bill…")
WRITE_BILL_FROM = tr("Choose the act as it was")
CROSS = tr("Go to the other text")
# Actions: view
SHOW_OUTLINE = tr("Outline")
SHOW_PANEL = tr("Side panel")
SHOW_FINDINGS = tr("Findings panel")
SHOW_SUGGEST = tr("Suggestion panel")
SHOW_LAW = tr("Law panel")
SHOW_TEXT = tr("Text panel")
SHOW_HISTORY = tr("History panel")
ZOOM_IN = tr("Larger text")
ZOOM_OUT = tr("Smaller text")
ZOOM_RESET = tr("Original size")
FULL_SCREEN = tr("Full screen")
COMMANDS = tr("Commands…")
THEME_SYSTEM = tr("As the system")
THEME_LIGHT = tr("Light")
THEME_DARK = tr("Dark")
LANGUAGE_KK = tr("Қазақша")
LANGUAGE_RU = tr("Русский")
LANGUAGE_EN = tr("English")
TEXT_100 = tr("100%")
TEXT_125 = tr("125%")
TEXT_150 = tr("150%")
TEXT_200 = tr("200%")
# Actions: help
KEYS = tr("Keys")
OFFLINE_PROOF = tr("Proof of being offline")
SAMPLE = tr("Look at the sample")
GUIDE = tr("Guide")
ABOUT = tr("About")

# Panels
OUTLINE = tr("Outline")
FINDINGS = tr("Findings")
SUGGESTION = tr("Suggest", "name of a panel")
LAW = tr("Law")
TEXT = tr("Text")
HISTORY = tr("History")
EDITOR = tr("Text of the bill")
GUTTER = tr("Marks of findings and readability")
PANEL = tr("Side panel")

BESIDE = tr("Text beside the bill")
BESIDE_CLOSE = tr("Close the text beside")

# The text in the other language
IN_FILE_NAMES = (("rus", "kaz"), ("ru", "kk"), ("ru", "kz"), ("рус", "каз"), ("рус", "қаз"))
"""How file names say their language, Russian and Kazakh."""
PARALLEL_TITLE = tr("In two languages: {name}")
PARALLEL_COMPARING = tr("Being compared…")
PARALLEL_COUNT = tr("{count} differences", "", "count")
PARALLEL_NONE = tr("No differences were found")
PARALLEL_ALIKE = tr("Both texts are in one language")

# Papers of an amending bill
PAPERS = tr("Papers of the bill")
COMPARISON_SUFFIX = tr("comparative table")
CONSOLIDATED_SUFFIX = tr("as amended")
REPORT_SUFFIX = tr("check")
READABILITY_SUFFIX = tr("readability")
FILES_REPORT = tr("Reports (*.docx *.html)")
TRACKED_SUFFIX = tr("tracked changes")
BILL_SUFFIX = tr("amending bill")
WORK_WRITING = tr("Writing the document")
MESSAGE_WRITTEN = tr("Written: {name}")
MESSAGE_AMEND_BEGUN = tr("Edit the text; Ctrl+Alt+B writes the bill")
MESSAGE_BILL_WRITTEN = tr("Bill written: {name}, {count} amendments", "", "count")
MESSAGE_NOTHING_AMENDED = tr("The text of the act has not changed.")
MESSAGE_UNEXPRESSED = tr("{count} changes are left out of the bill. Write them by hand.\n\n{lines}", "", "count")

# The law as it would read
AMENDED_TITLE = tr("The law as it would read", "title of the text beside the bill")
AMENDED_READING = tr("Carrying out the amendments…")
AMENDED_ACTS = tr("Acts that the bill changes")
AMENDED_LIST = tr("Amendments of the bill")
AMENDED_ALL = tr("All {total} amendments applied", "", "total")
AMENDED_APPLIED = tr("{applied} of {total} applied")
AMENDED_IMPOSSIBLE = tr("impossible: {count}")
AMENDED_LEFT = tr("act not found: {count}")
AMENDED_NONE = tr("No amendments")
AMENDED_DONE = tr("applied")
AMENDED_NEAREST = tr("; nearest: “{quote}”")
AMENDED_ACT_MISSING = tr("the act was not found")
AMENDED_WHOLE_ACT = tr("the whole act")
AMENDED_BY = tr("Amendment of the bill: {numbers}")
AMENDED_NOTHING = tr("This bill does not amend other acts.")
AMENDED_NEEDS_LAW = tr("The act that is changed is needed: import the law, or choose the act’s file.")
AMENDED_NOT_FOUND = tr("The act that the bill changes was not found: choose its file.")
OPERATIONS = {
    "replace-words": tr("replace words"),
    "replace-provision": tr("restate"),
    "insert-words": tr("insert words"),
    "insert-provision": tr("insert a provision"),
    "delete-words": tr("delete words"),
    "delete-provision": tr("delete"),
    "repeal": tr("repeal"),
    "suspend": tr("suspend"),
    "renumber": tr("renumber"),
}
"""What an amendment does, by its operation."""

# Start page
START_TITLE = tr("An offline co-pilot for people who draft laws")
START_NOTE = tr("The bill, the law and the model stay on this computer.")
START_OPEN = tr("Open a bill")
START_OPEN_NOTE = tr("A .docx file; its formatting is kept")
START_IMPORT = tr("Import the law")
START_IMPORT_NOTE = tr("A folder of acts to check against")
START_SAMPLE = tr("Look at the sample")
START_SAMPLE_NOTE = tr("A fictional bill and fictional acts")
START_RECENT = tr("Recent bills")

# Outline
OUTLINE_FILTER = tr("Filter the outline")
OUTLINE_EMPTY = tr("No articles or points were found in the text.")
PREAMBLE = tr("Preamble")

# Findings
SEVERITY = {
    Severity.ERROR: tr("error"),
    Severity.WARNING: tr("warning"),
    Severity.NOTE: tr("note"),
}
KINDS = {
    "reference-dead": tr("Reference to a provision that is not there"),
    "reference-repealed": tr("Reference to a repealed provision"),
    "reference-mismatch": tr("Particulars of the act do not match"),
    "definition-conflict": tr("Definition differs from the law"),
    "definition-duplicate": tr("Definition already stands in the law"),
    "term-unused": tr("Defined term is not used"),
    "norm-duplicate": tr("Provision repeats the law"),
    "norm-conflict": tr("Provision conflicts with the law"),
    "hierarchy": tr("No basis in a law"),
    "discretion": tr("Unbounded discretion"),
    "obsolete-body": tr("Name has been replaced"),
    "entry-into-force": tr("Entry into force"),
    "amendment-impossible": tr("Amendment cannot be carried out"),
    "amendment-consequence": tr("Consequence of an amendment"),
    "parity": tr("The Kazakh and Russian texts differ"),
    "rights": tr("Rights and freedoms"),
}
"""Titles of findings by kind. A kind that is not here (numbering, technique) is many rules: its message is its title."""
FINDINGS_NONE = tr("No findings.")
FINDINGS_NOT_CHECKED = tr("The bill has not been checked yet.")
FINDINGS_CHECKING = tr("Checking…")
FINDINGS_NEED_CORPUS = tr("Checks against the law need it: import a corpus.")
FINDINGS_FAILED = tr("Checks that failed: {checks}")
FINDINGS_ALL = tr("All")
FILTER_SEVERITY = tr("By severity")
FILTER_KIND = tr("By kind")
EVIDENCE_HERE = tr("here")
EVIDENCE_LAW = tr("law")
EVIDENCE_BESIDE = tr("other text")
EVIDENCE_SELF = tr("in this bill")
PREVAILS = tr("prevails")
REPAIR_TO = tr("repair")
EDITION = tr("edition of {date}")
OPEN_LAW = tr("Open the law")
GO_TO_PLACE = tr("Go to the place")
OPINION_ASK = tr("Ask the model for a second opinion")
OPINION_OFFER = tr("Contradictions the model has not read: {count}")
OPINION_READING = tr("The model reads contradictions: {done} of {total}")
OPINION_STOP = tr("Stop the model")
OPINION_NOTHING = tr("There is no contradiction that the model has not read.")
OPINION = tr("second opinion")
OPINION_BY = tr("Language model {model}. It can be wrong; the decision is yours.")
DISMISSED = tr("{count} findings dismissed", "", "count")
DISMISSED_HINT = tr("Choose a finding to bring it back")
DISMISSED_NONE = tr("No findings are dismissed.")
FINDING_ROW = tr("{severity}: {title}. {place}. {message}")

# Suggest
SUGGEST_WHAT = tr("What to do")
SUGGEST_HOW = tr("How")
SUGGEST_ENGINE_PRECEDENT = tr("From precedent")
SUGGEST_ENGINE_MODEL = tr("Model: {model}")
SUGGEST_ACCEPT = tr("Accept")
SUGGEST_REJECT = tr("Reject")
SUGGEST_INSERT = tr("Insert")
SUGGEST_COPIED = tr("Copied to the clipboard. The bill is unchanged.")
SUGGEST_INSTRUCTION = tr("What should the norm say?")
SUGGEST_RUN = tr("Suggest")
SUGGEST_EMPTY = tr("Select a sentence or put the cursor on a provision, then press Ctrl+Space.")
SUGGEST_NO_CORPUS = tr("Precedent needs the law: import a corpus first.")
SUGGEST_NO_MODEL = tr("No model is installed. Add a GGUF file from the File menu.")
SUGGEST_NOTHING = tr("No like wording was found.")
SUGGEST_WORKING = tr("Preparing a suggestion…")
SUGGEST_STOPPED = tr("Stopped. The text is unchanged.")
SUGGEST_FROM = tr("Sources")
SUGGEST_GUARD_KEPT = tr("Meaning is kept")
SUGGEST_GUARD_CHANGED = tr("Meaning may have changed: {changes}")
SUGGEST_EASIER = tr("Reads easier: {after} of 100, was {before}")
SUGGEST_HARDER = tr("Reads harder: {after} of 100, was {before}")
SUGGEST_AS_EASY = tr("Reads as easily as before: {after} of 100")
SUGGEST_LABEL_MODEL = tr("Text by the model: {model}")
SUGGEST_LABEL_PRECEDENT = tr("Precedent: {act}")
SUGGEST_LABEL_RULE = tr("By the rules of legal drafting")
SUGGEST_TAKEN = tr("The suggestion is in the text. Ctrl+Z undoes it.")
SUGGEST_VARIANT = tr("{number} of {count}")
SUGGEST_ANOTHER = tr("Another variant")
SUGGEST_EARLIER = tr("Earlier ones")
SUGGEST_EARLIER_NONE = tr("No suggestion for this provision has been decided on yet.")
SUGGEST_EARLIER_HASHED = tr("The journal keeps no texts, only their hashes: see the settings.")
SUGGEST_WAS_ACCEPTED = tr("{day}, accepted: {whose}")
SUGGEST_WAS_REJECTED = tr("{day}, not accepted: {whose}")
SUGGEST_WHOSE_LAW = tr("precedent or rule")
SUGGEST_PLACE_CHANGED = tr("The text has changed since the request: ask again.")
DIFFERENCE = tr("Difference")
INSERTED = tr("inserted")
UNHELD = tr("citation not borne out")
DELETED = tr("deleted")

# Law
LAW_SEARCH = tr("Search the law")
LAW_SEARCH_HINT = tr("A question, a term, or “413-IV article 1”")
LAW_IN_FORCE = tr("In force only")
LAW_ANY_LANGUAGE = tr("Any language")
LAW_ANY_FORCE = tr("Any act")
LAW_NO_CORPUS = tr("The law has not been imported.")
LAW_NO_CORPUS_NOTE = tr("Import a folder of acts: search, comparison and precedent work after that.")
LAW_NOTHING = tr("Nothing was found.")
LAW_ASK = tr("Type what you look for and press Enter.")
LAW_SIMILAR = tr("Provisions like: {text}")
LAW_RESULTS = tr("Provisions found")
LAW_READING = tr("Reading pane")
LAW_CITED_BY = tr("Cited by")
LAW_CITED_BY_NONE = tr("No provision of the law cites this one.")
LAW_NEIGHBOUR_BEFORE = tr("Provision before")
LAW_NEIGHBOUR_AFTER = tr("Provision after")
LAW_NOT_IN_CORPUS = tr("This act is not in the imported law.")
LAW_REFERENCE_NONE = tr("There is no reference at the cursor.")
LAW_OTHER_LANGUAGE = tr("In the other language")
LAW_STATUS = {
    "in force": tr("in force"),
    "excluded": tr("excluded"),
    "repealed": tr("repealed"),
    "not yet in force": tr("not yet in force"),
}
FORCE = {
    1: tr("Constitution"),
    2: tr("Law amending the Constitution"),
    3: tr("Constitutional law"),
    4: tr("Code"),
    5: tr("Law"),
    6: tr("Subordinate act"),
}

# Text
TEXT_SELECTION = tr("Selection")
TEXT_PROVISION = tr("Current provision")
TEXT_BILL = tr("The whole bill")
TEXT_EMPTY = tr("There is too little text for figures.")
TEXT_SCORE = tr("Readability")
TEXT_WORDS = tr("Words")
TEXT_SENTENCES = tr("Sentences")
TEXT_SENTENCE_LENGTH = tr("Words in a sentence")
TEXT_HARDEST = tr("Hardest provisions")
TEXT_SCALE = tr("Readability: 0 is very hard, 100 is very easy. LIX: higher is harder.")
TEXT_FORMULAS = {
    "Flesch-Oborneva": tr("Flesch after Oborneva"),
}

# History
HISTORY_EMPTY = tr("No changes yet.")
HISTORY_OPENED = tr("Bill opened")
HISTORY_SAVED = tr("Saved")
HISTORY_TYPED = tr("Text edited")
HISTORY_REPAIRED = tr("Repaired a finding")
HISTORY_ACCEPTED = tr("Accepted a suggestion")
HISTORY_COMPLETED = tr("Completed from the law")
HISTORY_REPLACED = tr("Replaced")
HISTORY_DISMISSED = tr("Dismissed a finding")
HISTORY_DECIDED = tr("Decided on a finding")
HISTORY_RESTORED = tr("Restored a finding")
HISTORY_CHANGE_ACCEPTED = tr("Accepted a tracked change")
HISTORY_CHANGE_REJECTED = tr("Rejected a tracked change")
HISTORY_RETURN = tr("Return to this state")
HISTORY_NOW = tr("now")

# Find bar
FIND_WHAT = tr("Find")
FIND_REPLACE_WITH = tr("Replace with")
FIND_FORMS = tr("All word forms")
FIND_CASE = tr("Match case")
FIND_COUNT = tr("{number} of {count}")
FIND_NONE = tr("Not found")
FIND_REPLACE_ONE = tr("Replace")
FIND_REPLACE_ALL = tr("Replace all")
FIND_CLOSE = tr("Close")

# Status bar
STATUS_OFFLINE = tr("Offline")
STATUS_OFFLINE_TIP = tr("The program never goes online. Show the proof")
STATUS_CURRENT_TO = tr("Law current to {date}")
STATUS_NO_CORPUS = tr("No law imported")
STATUS_ACTS = tr("{count} acts", "", "count")
STATUS_PROVISIONS = tr("{count} provisions", "", "count")
STATUS_MODEL = tr("Model: {name}")
STATUS_NO_MODEL = tr("Model: none")
STATUS_CHECKED = tr("Provisions checked: {checked} of {total}")
STATUS_NOT_ALL_CHECKS = tr("not every check")
STATUS_NOT_CHECKED = tr("Not checked")
STATUS_READABILITY = tr("Readability {score}")
STATUS_HARDER = tr("harder than {percent}% of laws")
STATUS_LANGUAGE = tr("Interface language: {language}")
STATUS_TRACKING = tr("Changes are tracked")

# Long work
WORK_OPENING = tr("Opening the bill")
WORK_CHECKING = tr("Checking the bill")
WORK_IMPORTING = tr("Importing the law")
WORK_EXPORTING = tr("Writing the annotated bill")
WORK_MODEL = tr("Verifying the model")
WORK_LEFT_SECONDS = tr("about {count} s left")
WORK_LEFT_MINUTES = tr("about {count} min left")
CANCEL = tr("Cancel")
CLOSE_BUTTON = tr("Close")

# Messages
MESSAGE_HELD = tr("{name} is open in another program{who}. Before it is written, you will be asked")
MESSAGE_SAVED = tr("Saved: {name}")
MESSAGE_EXPORTED = tr("Annotated bill written: {name}")
MESSAGE_PACK_TAKEN = tr("Law taken in, signed by {name}; texts: {count}")
MESSAGE_IMPORTED = tr("{count} acts imported", "", "count")
MESSAGE_IMPORT_FAILED = tr("Files that could not be read: {files}")
MESSAGE_MODEL_ADDED = tr("Model added: {name}")
MESSAGE_REPAIRED = tr("Repaired. Ctrl+Z undoes it")
MESSAGE_NO_REPAIR = tr("There is no ready repair for this finding.")
MESSAGE_DISMISSED = tr("Dismissed. Ctrl+Z undoes it")
CHANGES_NONE = tr("There are no tracked changes.")
ANSWER_TITLE = tr("Answer")
ANSWER_HINT = tr("Your answer")
ANSWER_YES = tr("Answer", "verb")
HISTORY_ANSWERED = tr("Answered a comment")
NOTES_HINT = tr("Text of a note, header or footer")
NOTES_NONE = tr("The bill has no notes, headers or footers.")
NOTE_KINDS = {
    "footnote": tr("footnote {number}"),
    "endnote": tr("endnote {number}"),
    "header": tr("header"),
    "footer": tr("footer"),
}
COMMENTS_HINT = tr("Text or author of a comment")
COMMENTS_NONE = tr("The bill has no comments.")
MESSAGE_REPLACED = tr("Replaced in {count} places", "", "count")
MESSAGE_SELECTION_CROSSES = tr("The selection crosses the edge of a table: edit within one cell.")
MESSAGE_BUG = tr("A fault inside the program; the document is unchanged. Details: {log}")
MESSAGE_NOT_AVAILABLE = tr("This part is not ready yet.")
MESSAGE_NO_SAMPLE = tr("The samples are not installed.")
ASK_SAVE = tr("Save the changes to “{name}”?")
ASK_SAVE_YES = tr("Save")
ASK_SAVE_NO = tr("Do not save")
ASK_SAVE_ELSEWHERE = tr("The text stays in the window. It can be saved under another name or written over the file.")
ASK_SAVE_AS_ONLY = tr("The text stays in the window. It can be saved under another name.")
ASK_OVERWRITE = tr("Write over")
# What a file held, and the passphrase
FOREIGN_FOUND = tr(
    "{name} holds things that fetch something from outside or start something. Zhoba followed none of them; Word may, when it opens the file."
)
FOREIGN_MORE = tr("and {count} more")
PASSPHRASE_MENU = tr("Passphrase…")
PASSPHRASE = tr("Passphrase")
PASSPHRASE_NEW = tr("New passphrase")
PASSPHRASE_AGAIN = tr("Once more")
PASSPHRASE_LOCKED = tr("The program is locked. Enter the passphrase to go on.")
PASSPHRASE_UNLOCK = tr("Unlock")
PASSPHRASE_SET_SAID = tr(
    "The passphrase seals the journal and the recovery copies. If it is forgotten, they cannot be read. The bill itself is kept as before."
)
PASSPHRASE_CHANGE_SAID = tr("Change the passphrase. To take the seal away, leave the new one empty.")
PASSPHRASE_YES = tr("Keep the passphrase")
PASSPHRASE_DIFFER = tr("The two passphrases differ; enter them again.")
PASSPHRASE_STANDS = tr("The data are sealed by the passphrase")
PASSPHRASE_GONE = tr("The seal is taken away")
# What was left unsaved
WHEN_TODAY = tr("today at {time}")
WHEN_YESTERDAY = tr("yesterday at {time}")
WHEN_DATE = tr("{date} at {time}")
RECOVER_TITLE = tr("A text left unsaved")
RECOVER_SAID = tr("The program was cut off before “{name}” was saved. A copy of what was typed is left: {when}.")
RECOVER_SAME = tr(
    "The file has not changed since. What was typed opens as an unsaved change. If the file is kept as it is, what was typed is deleted."
)
RECOVER_CHANGED = tr(
    "The file has been changed since. What was typed opens over the former text; before it is written, the program asks. If the file is kept as it is, what was typed is deleted."
)
RECOVER_GONE = tr("The file is no longer there. What was typed opens and can be saved.")
RECOVER_NEVER_SAVED = tr("The bill was never saved to a file. What was typed opens and can be saved.")
RECOVER_MORE = tr("{count} more texts are left unsaved.", "", "count")
RECOVER_OPEN = tr("Open what was typed")
RECOVER_KEEP = tr("Keep the file as it is")
RECOVER_DELETE = tr("Delete what was typed")
RECOVER_LATER = tr("Decide later")
MESSAGE_RECOVERED = tr("What was typed is open: an unsaved change. F9 compares it with the file")
MESSAGE_NOTHING_LEFT = tr("No text was left unsaved.")
MESSAGE_NO_COPY = tr("No copy of what you type can be kept: save often. {why}")
MESSAGE_NO_COPY_FOLDER = tr("The program's data folder cannot be written.")
FILES_BILL = tr("Bills (*.docx)")
FILES_OPEN = tr("Bills (*.docx *.docm)")
FILES_MACROS = tr("Bills with macros (*.docm)")
FILES_MODEL = tr("Language models (*.gguf)")
ANNOTATED_SUFFIX = tr("annotated")
MODIFIED = tr("modified")

# Dialogs
DISMISS_TITLE = tr("Dismiss the finding")
DISMISS_YES = tr("Dismiss")
ACCEPT_TITLE = tr("A suggestion with another meaning")
ACCEPT_SAID = tr("The suggestion does not say what the text says: {change}. If you take it, write why: the reason stays in the journal.")
ACCEPT_YES = tr("Accept")
ACCEPT_REASON = tr("Reason")
DISMISS_REASON = tr("Reason (optional)")
COMMANDS_HINT = tr("Type the name of a command")
COMMANDS_NONE = tr("There is no such command.")
GO_TO_HINT = tr("Number or heading of an article")
KEYS_MENU = tr("Menu")
KEYS_ACTION = tr("Action")
KEYS_SHORTCUT = tr("Key")
PROOF_TITLE = tr("Proof of being offline")
PROOF_RUNNING = tr("Checking…")
PROOF_WHAT = tr("What was looked at")
PROOF_STATE = tr("Result")
PROOF_DETAIL = tr("Details")
PROOF_YES = tr("in order")
PROOF_ABSENT = tr("not installed")
PROOF_NO = tr("at fault")
PROOF_REFUSED = tr("refused")
ABOUT_TEXT = tr("Zhoba is an offline co-pilot for people who draft laws. Licence: EUPL-1.2.")
COMPARE_BEFORE = tr("As opened")
COMPARE_AFTER = tr("Now")
COMPARE_SAME = tr("The text has not changed.")

# Objects shown in place
OBJECTS = {
    "image": tr("image"),
    "equation": tr("equation"),
    "text box": tr("text box"),
    "drawing": tr("drawing"),
    "footnote": tr("footnote"),
    "endnote": tr("endnote"),
    "page break": tr("page break"),
}
OBJECT_OTHER = tr("object")


def every() -> dict[str, Words]:
    """All texts by name, for the tests that look for what is missing."""
    found: dict[str, Words] = {}
    for name, value in globals().items():
        if isinstance(value, Words):
            found[name] = value
        elif isinstance(value, dict):
            found |= {f"{name}[{key}]": word for key, word in value.items() if isinstance(word, Words)}
    return found


# The guide
GUIDE_FINDINGS = tr("What the findings mean")
GUIDE_RULES = tr("Rules of drafting technique")
GUIDE_RULE = tr("Rule")
GUIDE_ARTICLE = tr("Article of the Law on Legal Acts")
GUIDE_SEARCH = tr("Find in the guide")
GUIDE_PAGES = tr("Pages of the guide")
# Provisions put in, moved, numbered anew
ARRANGE_NO_UNIT = tr("There is no provision here.")
ARRANGE_FIRST = tr("It is the first already.")
ARRANGE_LAST = tr("It is the last already.")
ARRANGE_NOTHING = tr("The numbers are in order already.")
ARRANGE_TRACKED = tr("A provision is moved with tracked changes off: turn them off, move it, and turn them on again.")
ARRANGE_STALE = tr("The text has changed meanwhile. Try again.")
ARRANGE_INSERT_SAID = tr("A new provision after {unit}. Which number shall it have?")
ARRANGE_MOVE_SAID = tr("{unit} moves, and this changes with it:")
ARRANGE_RENUMBER_SAID = tr("Numbered anew from the first to the last, this changes:")
ARRANGE_HYPHEN = tr("Number {number}")
ARRANGE_RUN_ON = tr("Number {number}, the following anew")
ARRANGE_MOVE = tr("Move")
ARRANGE_RENUMBER = tr("Number anew")
ARRANGE_TITLE = tr("Order of provisions")
ARRANGE_WHERE = tr("Where")
ARRANGE_NOW = tr("Now")
ARRANGE_THEN = tr("Then")
ARRANGE_BY_HAND = tr("to be put right by hand: it means {unit}")
HISTORY_INSERTED = tr("Inserted a provision")
HISTORY_MOVED = tr("Moved a provision")
HISTORY_RENUMBERED = tr("Numbered anew")

# A term renamed
RENAME_TITLE = tr("Replaced in all forms")
RENAME_SAID = tr("Each place, as it reads and as it will read:")
RENAME_UNSURE = tr("{text} – check the form")
