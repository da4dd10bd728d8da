# Documents: letters, prints, protocol register, check.

papers-title = Documents
papers-to-issue = To issue
papers-to-issue-hint = Issuing a document gives it a protocol number. It never changes afterwards. Look at the preview first.
papers-issue = Register and issue
papers-preview = Preview
papers-second-language = Language beside Italian
papers-only-italian = Italian only
papers-issued = Issued
papers-none = No document was issued.
papers-to-print = To print
papers-print-dossier = Dossier of the referral, with what you may read (PDF)
papers-print-access = Dossier for access to acts (PDF)
papers-print-access-hint = Health, justice, protection, private notes, other people and places are covered. Read the free texts before you hand it over: they may name others.
papers-to-person = The person
papers-to-members = The members of the commission
papers-waits = Not typeset yet
papers-typeset-again = Typeset again
papers-column-kind = Document
papers-column-number = Protocol
papers-column-when = Date
papers-column-recipient = Recipient
papers-column-sender = Sender
papers-column-code = Code
papers-column-about = Referral
papers-column-languages = Languages
papers-column-direction = Direction
papers-column-attachments = Attachments
papers-column-imprint = SHA-256 imprint
papers-about-receipt = Says that the referral arrived, who deals with it and by when it is decided.
papers-about-integration-request = Asks for what is missing and by when.
papers-about-pre-rejection = Says the reasons against and how to answer.
papers-about-pre-rejection-person = The reasons against in plain words and how to answer, to the person, in their language too.
papers-about-decision-sender = The decision with its reasons, to the body that referred.
papers-about-decision-person = The decision in plain words, to the person, in the own language too.
papers-session-title = Documents of session { $number }
papers-back-to-session = Back to the session
papers-letters-waiting = Letters to issue
papers-letters-waiting-hint = One for the body that referred and one for the person, in the own language.
papers-convocation = Convocation
papers-convocation-hint = The session is convened, but the letter to the members is still missing. Issue it here: it tells day, place and items. Then send it to everybody.
papers-issue-convocation = Register and issue the convocation
papers-list-hint = With names: only for those who sit in the commission.
papers-calendar = Session for the calendar (.ics)
papers-calendar-name = Sessions: { $network }
papers-failed-title = Some letters were not typeset
papers-protocol-title = Protocol register
papers-protocol-none = No entry in this year.
papers-years = Years
papers-export-csv = Export as CSV
papers-export-xlsx = Export as Excel
papers-incoming = Incoming
papers-outgoing = Outgoing
papers-kind-referral = Referral
papers-kind-request = Request to a body
papers-kind-request-answer = Answer of a body
papers-check-title = Check a document
papers-check-lead = Do you hold a letter of the network? Type the code printed at the foot of the page.
papers-check-code = Code of the document
papers-check-code-hint = Eight letters and digits, for example 7K3M-92QF
papers-check-not-a-code = Type the eight letters and digits of the code. The letters I, L, O, U and the digits 0 and 1 never occur.
papers-check-go = Check
papers-check-found = The document is authentic.
papers-check-compare = Compare number, date and pages with the sheet. If you have the file, compare the imprint too.
papers-check-unknown = No document has this code.
papers-check-unknown-mend = Check that you copied it well. If it is right, call the body that wrote the letter.
papers-check-pages = Pages
papers-attachments =
    { $count ->
        [one] { $count } attachment
       *[other] { $count } attachments
    }
papers-issue-all =
    { $count ->
        [one] Register and issue the letter
       *[other] Register and issue all { $count } letters
    }
papers-all-check = Check the letters before issuing them
papers-all-lead =
    { $count ->
        [one] One letter. Look at whom it goes to and what it says.
       *[other] { $count } letters. Look at whom each goes to and what it says.
    }
papers-all-go-title = Issue them now?
papers-all-go-text = Each letter gets its protocol number and never changes again. To leave one out, go back and open its referral.
papers-of-session = Documents of the session
papers-covered = Parts not accessible
papers-covered-law = Data that the law protects, if there are any
papers-attachment = Attachment { $number }
papers-due-none = No letter to issue.
papers-due-hint = Each letter tells of a step that was taken, and was not issued yet. They get their number when you issue them.
papers-due-more = There are more: once these are issued, they appear here.
papers-column-since = Since
