### Requests to bodies without an account.
## requests: asking

requests-title = Requests to bodies without an account
requests-lead = Ask a parish desk, a company, an office elsewhere. They answer by link, by e-mail, by telephone or on paper.
requests-none = No request about this referral.
requests-list-none = No requests.
requests-new = New request
requests-new-lead = The body gets only what you write and tick here. The less you share, the better.
requests-to = To which body
requests-to-hint = If it is missing, whoever administers the network can add it.
requests-to-hint-words = Type part of the name and choose from the list. Bodies without an account are there too. If one is missing, the network administrator can add it.
requests-kind = What you ask
requests-days =
    { $count ->
        [one] { $count } day to answer
       *[other] { $count } days to answer
    }
requests-purpose = For what purpose
requests-purpose-hint = One sentence: for example “Find a workshop close to home”. The body reads it.
requests-question = The question
requests-question-hint = Write only what is needed to answer.
requests-shares = Which data the body sees
requests-shares-hint = Nothing is ticked beforehand. The body sees a copy of today, and only after the code.
requests-share-identity = Name, birth and language. Never address and telephone.
requests-share-sealed = Protected data: tick only if the body cannot answer without.
requests-code-by = How you send the code
requests-code-by-hint = The link goes by e-mail. The code goes another way: without it the link shows nothing.
request-code-by-mail = By another e-mail
request-code-by-telephone = I say it on the telephone
request-code-by-paper = I hand it over on paper
requests-code-by-mail-hint = To a second address of the body, not the one the link goes to. It is the least safe way.
requests-code-by-telephone-hint = The code appears once, right after sending.
requests-code-by-paper-hint = The code appears once: print it or write it down.
requests-send = Send the request
requests-go-on = Check before sending
requests-kept = Here is a request that you began and did not send.
requests-discard = Throw away and start again
requests-check-title = Check the request
requests-check-lead = Nothing has left yet. Read it and change what is needed.
requests-check-link = How the link gets there
requests-check-link-by-mail = By e-mail to { $address }
requests-check-link-by-hand = You hand it over: we know no e-mail address of this body.
requests-check-term =
    { $count ->
        [one] { $date }: { $count } day from today
       *[other] { $date }: { $count } days from today
    }
requests-check-nothing = Nothing: the body reads only the purpose and the question.
requests-check-reads = What { $body } reads about the person
requests-check-send-title = Send it now?
requests-check-send-text = { $body } reads this after giving the code. The request gets a protocol number. What the body has read cannot be taken back.
requests-check-later = Send later
requests-check-changed = The request was changed in another window. Read it again before you send it.
requests-fault-to = Choose the body to ask.
requests-fault-to-unknown = No body, or more than one, has these words in its name. Choose it from the list.
requests-fault-kind = Choose what you ask.
requests-fault-purpose = Write for what purpose you ask.
requests-fault-question = Write the question.
requests-fault-code-by = Choose how you send the code.
requests-fault-no-second-mail = We know no second e-mail address of this body: link and code do not go to the same mailbox. Choose telephone or paper.

## requests: handing over

requests-by-hand-title = Request sent: one step is left
requests-by-hand-lead = Hand this over to { $body }. It appears here only once.
requests-by-hand-code = Give the access code only to whoever answers for the body.
requests-by-hand-link = The body has no e-mail: give it the link as well.
requests-by-hand-demo = In the demonstration no e-mail leaves: this is the link that the body gets.
requests-by-hand-go = Go to the request
requests-link = Link
requests-access-code = Access code

## requests: lists and one request

requests-column-code = Code
requests-column-to = Body
requests-column-from = Who asks
requests-column-kind = Request
requests-column-sent = Sent on
requests-column-due = Answer by
requests-column-number = Referral
requests-clock-left =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
requests-clock-late =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }
requests-clock-today = last day
requests-clock-ours = the term is stopped: the body waits for an answer from whoever asked
requests-one-title = Request { $code }
requests-shared = Data shared
requests-shared-nothing = None
requests-protocol = Protocol
requests-protocol-out = Outgoing { $number } of { $day }
requests-protocol-in = Incoming { $number } of { $day }
requests-asked = What we asked
requests-words-closed = You see where the request is, not its text. Whoever conducts the procedure reads it.
requests-words = Text
requests-step-hint = The body gets an e-mail without this text and reads it with its link.
requests-answer-back = Answer their question
requests-withdraw = Withdraw the request
requests-log = What happened
requests-scans = Sheets that came back
requests-sheet = Answer sheet on paper (PDF)
requests-link-title = Link and code
requests-link-hint = A new link ends the one before. Ending it leaves the other ways open.
requests-link-ask-the-sender = Link and code show all that was shared, also what you may not read. If they are needed again, ask whoever sent the request to renew them: { $body }.
requests-renew = Send a new link
requests-revoke = End the link

## requests: recording

requests-record = Record the answer
requests-record-channel = How it came
requests-record-who = Who answered
requests-record-who-hint = Name and role in the body.
requests-record-step = What they said
requests-record-words-hint = Their words, in short.
requests-record-save = Record
requests-reason = Reason for no
requests-reason-hint = Only if the answer is no. With “another reason”, write which.
requests-scan = Signed sheet
requests-scan-hint = A scan or photo if the answer is on paper. PDF, JPEG or PNG, at most 10 MB.
requests-says-accept = We accept
requests-says-decline = We do not accept, or cannot answer
requests-says-ask-back = Before answering we ask something
requests-says-answer = We answer
requests-says-report-outcome = We report how it went
requests-fault-step = Choose an answer.
requests-fault-reason = Choose the reason for no.
requests-fault-words = Write the text: without it the answer is not clear.
requests-fault-channel = Choose how the answer came.
requests-fault-who = Write who answered.
requests-fault-scan = Attach the scan of the sheet.

## requests: the office

requests-groups = Which requests
request-group-open = Open
request-group-expired = Expired
request-group-answered = Answered
request-group-every = All
requests-find = Code of the request
requests-find-hint = Whoever calls says it, or it is on the sheet: for example 7K3M-92QF.
requests-find-go = Find
requests-fault-code = No request has this code. Check that you copied it well.
requests-back = Back to the requests
requests-answered-title = Answers in term
requests-answered-lead = In the last twelve months, for each body.
requests-answered-counts-title = Requests
requests-answered-counts = { $sent } sent: { $timely } in term, { $late } late, { $overdue } overdue without an answer, { $running } running
requests-answered-share = Share
requests-answered-of = { $count } of { $total }
requests-answered-total = All bodies
requests-answered-note = The share counts requests that are answered or overdue. Below five we give no percentage. Withdrawn requests do not count.
requests-replies-title = E-mails to look at
requests-replies-lead = These e-mails changed nothing. Their text and attachments stay in the mailbox: we do not keep them here.
requests-replies-none = No e-mails to look at.
requests-replies-mend = Call the body. If it answers, record the answer with the code of the request.
requests-replies-handled = Done

## requests: the page of the body

requests-door-title = Open the request
requests-door-lead = Type the code that you got another way: another e-mail, the telephone or paper.
requests-door-hint = Six figures. After a few wrong ones the link is no longer good.
requests-door-wrong = The code is not right.
requests-door-go = Open
requests-over-title = This link is no longer good
requests-over-text = It was used already, it expired, it was ended or it is not written correctly. Nothing has changed.
requests-over-mend = To answer, call whoever wrote to you, or one of these offices, and give the code of the request.
requests-suspended-title = The request is suspended
requests-suspended-text = For now we cannot show what it says nor take an answer. The link and the code stay good.
requests-suspended-mend = Try again in some days with the same link, or ask whoever wrote to you.
requests-suspended-typed = What you had written, not kept
requests-answer-heading = Request for { $body }
requests-answer-by = Answer by { $day }.
requests-answer-shared = What you need to know
requests-answer-shared-hint = Use these data only to answer. Do not copy them and do not send them on.
requests-answer-talk = Questions and answers
requests-answer-title = Your answer
requests-answer-step = What you answer
requests-answer-words-hint = Always needed, except when you accept or choose a reason from the list.
requests-answer-outcome = How it went
requests-answer-outcome-hint = In a few lines, when there is something to say. You can come back with the same link.
requests-answer-who = Who answers for the body
requests-answer-send = Send the answer
requests-answer-leave = Close the page
requests-who-name = Name
requests-who-language = Language
requests-thanks-title = Thank you, your answer has arrived
requests-thanks-text = You can close this page. The link is no longer needed.

## states, steps, ways

request-state-sent = Sent
request-state-opened = Read
request-state-asked-back = Waits for our answer
request-state-expired = Expired
request-state-accepted = Accepted
request-state-declined = Declined
request-state-answered = Answered
request-state-outcome-reported = Outcome reported
request-state-withdrawn = Withdrawn
request-step-open = The body opened the request
request-step-ask-back = The body asks something
request-step-answer-back = Answer to the body’s question
request-step-expire = The term has passed
request-step-accept = The body accepts
request-step-decline = The body declines
request-step-answer = The body answers
request-step-report-outcome = The body reports how it went
request-step-withdraw = Request withdrawn
request-aim-acceptance = Accept or not
request-aim-reply = Reply
request-channel-link = Link
request-channel-email = E-mail
request-channel-telephone = Telephone
request-channel-paper = Paper
request-channel-page = Net-Met
request-channel-machine = By itself
request-note-sent = Request sent
request-note-reminded = Reminder sent to the body
request-note-link-renewed = New link and new code
request-note-link-revoked = Link ended
request-note-link-locked = Link locked: too many wrong codes
request-note-reply-set-aside = An e-mail came that changed nothing
request-note-sheet-printed = Answer sheet printed
request-note-scan-filed = Scan of the sheet filed
reply-aside-unreadable = It is not a readable e-mail
reply-aside-no-tag = The subject lacks the reference of the request
reply-aside-wrong-tag = The reference in the subject is not valid
reply-aside-other-sender = It does not come from the address we wrote to
reply-aside-forged = The sender seems to be false
reply-aside-automatic = It is an automatic reply
reply-aside-attachment = It has an attachment: we do not open it and do not keep it
reply-aside-html-only = It has no plain text, only a page
reply-aside-not-understood = Its first word is none of the agreed ones
reply-aside-over = The request is answered already, or withdrawn
reply-aside-does-not-fit = The answer does not fit this request
reply-aside-restricted = Processing of the person’s data is restricted: read the e-mail in its mailbox once the restriction is lifted, and record the answer

## notices of what was done

done-request-sent = Request sent.
done-request-answered = Answer recorded.
done-request-withdrawn = Request withdrawn.
done-request-answered-back = Answer sent to the body.
done-request-link-revoked = Link ended.
done-reply-handled = Done.

## events, notices, menu

event-request-sent = Request to a body sent
event-request-moved = Step of a request to a body
event-request-shown = Request read by the body
event-request-read = Request to a body opened
event-request-link-changed = Link of a request changed
event-request-link-refused = Dead link tried
event-request-code-wrong = Wrong code of a request
event-request-visited = Right code of a request
event-request-reminded = Reminder of a request sent
event-request-sheet-printed = Answer sheet printed
event-request-scan-taken = Scan of an answer sheet opened
event-reply-set-aside = E-mail set aside
event-reply-handled = Set-aside e-mail looked at
notice-request-answered = A body has answered a request.
notice-request-asked-back = A body asks something before answering a request.
notice-request-expired = The term of a request to a body has passed without an answer.
notice-request-link-locked = The link of a request is locked: too many wrong codes.
notice-reply-set-aside = An e-mail came that no request could use.
nav-requests = Requests
referrals-requests = Answers owed by bodies
referrals-requests-open =
    { $count ->
        [one] { $count } open request, answer by { $date }
       *[other] { $count } open requests, first answer by { $date }
    }
referrals-requests-ours = A body waits for our answer
referrals-nav-requests = Requests to bodies
today-todo-requests-expired = Expired requests: call the body
today-todo-replies = E-mails to look at
paper-kind-code-sheet = Answer sheet with code

## the mails

requests-mail-subject = { $network }: a request for you { $tag }
requests-mail-text =
    { $from } is writing to you with { $network }.

    Request: { $kind }
    Answer by { $day }.

    To read it and answer, open this address:
    { $link }

    You need a code of six figures. You get it another way: another e-mail, the telephone or paper.

    Questions? { $contact }
    There are no personal data in this e-mail.
requests-mail-reply-acceptance =
    You can also reply to this e-mail. Leave the subject as it is, without attachments. Begin with one of these words:
    ACCEPT
    DECLINE: the reason
    QUESTION: what you want to know
    OUTCOME: how it went, after accepting
requests-mail-reply-question =
    You can also reply to this e-mail. Leave the subject as it is, without attachments. Begin with one of these words:
    ANSWER: your answer
    DECLINE: why you cannot answer
    QUESTION: what you want to know
requests-code-mail-subject = { $network }: the code for a request
requests-code-mail-text =
    { $from } has sent you a request with another e-mail.

    The code to open it is: { $code }

    Do not send it on. Questions? { $contact }
requests-reminder-mail-subject = { $network }: reminder, a request waits for you { $tag }
requests-reminder-mail-text =
    { $from } waits for your answer by { $day }.

    Request: { $kind }

    Use the link of the earlier e-mail and the code. If you cannot find them, call: { $contact }
requests-back-mail-subject = { $network }: answer to your question { $tag }
requests-back-mail-text =
    { $from } has answered your question.

    Read the answer with the link of the earlier e-mail and the code. The new term is { $day }.

    Questions? { $contact }
requests-withdrawn-mail-subject = { $network }: request withdrawn { $tag }
requests-withdrawn-mail-text =
    { $from } has withdrawn the request: { $kind }.

    You need not answer any more. The link is no longer good. Questions? { $contact }
