# Data protection: requests, information, record of processing, retention and disposal.

privacy-title = Requests about one’s own data
privacy-lead = People who are helped can ask for a copy of their data, have them corrected, limit their use, object or have them erased. The answer is due within one month.
privacy-lead-desk = Here you see the requests your body wrote down. To write a new one, open the person’s record.
privacy-new = New request
privacy-show-open = Show the open ones
privacy-show-answered = Show the answered ones
privacy-none-open = No request waits for an answer.
privacy-none-answered = No request has been answered yet.
privacy-column-request = Request
privacy-column-person = Person
privacy-column-due = Answer by
privacy-column-answered = Answered
privacy-column-received = Received
privacy-due-today = Due today, { $date }
privacy-nav-requests = Requests
privacy-nav-processing = Record of processing
privacy-nav-retention = Retention and disposal
privacy-find-title = Who is asking?
privacy-find-lead = Look for the person by whole family and given name, or by tax code or document number. The search is recorded.
privacy-find-number = Tax code or number
privacy-find-number-hint = This alone is enough, if you have it
privacy-found = People found
privacy-found-none = Nobody with these data. Check how they are written.
privacy-fault-find = Write family and given name, or a number.
privacy-fault-future = Write a date not later than today.
privacy-fault-reason = Write the reason.
privacy-fault-extend-late = The first month is over: the person is told of an extension within that month (art. 12(3) GDPR). Answer now.
privacy-fault-ground = Choose why processing is restricted.
privacy-fault-kind = Choose what the person asks.
privacy-fault-channel = Choose how the request came in.
privacy-fault-identity = Choose how you checked who asks.
privacy-fault-version = Choose which information you gave.
privacy-fault-language = Choose the language.
privacy-fault-how = Choose how.
privacy-fault-purpose = Choose what the consent is for.
privacy-fault-permission = Write date and number of the archive office’s authorisation. Without it, documents of a public body are not disposed of.
privacy-person-title = Personal data and rights
privacy-record = Write down a request
privacy-to-record = To the person’s record
privacy-erased = The data of this person were erased.
privacy-erased-stays = Only numbers, dates, states, decisions and the protocol register stay, without names. Signed minutes of the commission are permanent acts: if they name the person, the name stays there. Old backups still hold the data until they are replaced.
privacy-restricted-since = Processing restricted since { $day }.
privacy-restricted-means = The data are kept and nothing else: nobody can change them, add documents or move the referrals on. Only the privacy officer can lift this.
privacy-held-since = Do not destroy: on hold since { $day }.
privacy-requests = What was asked
privacy-requests-none = No request.
privacy-informed-title = Information given
privacy-informed-add = Write down that the information was given
privacy-informed-save = Save the information
privacy-information-version = Which information
privacy-information-language = In which language
privacy-information-how = How
privacy-information-day = When
privacy-consents = Consents
privacy-consents-lead = The service is based on law: no consent is needed. It is asked only for what is listed here, and can be withdrawn at any time.
privacy-consent-add = Write down a consent
privacy-consent-save = Save the consent
privacy-consent-purpose = For what
privacy-consent-how = How it was explained
privacy-consent-since = Given on { $day }
privacy-consent-withdrawn = Given on { $from }, withdrawn on { $to }
privacy-consent-withdraw = Withdraw the consent
privacy-restriction = Restriction of processing
privacy-restrict = Restrict processing
privacy-restrict-ground = Why (art. 18 GDPR)
privacy-restrict-hint = From then on nobody can write anything about this person.
privacy-reason = Reason
privacy-lift = Lift the restriction
privacy-lift-reason = Why the restriction is lifted
privacy-lift-hint = The person must be told before (art. 18(3) GDPR).
privacy-hold-title = Hold on destruction
privacy-hold = Stop erasure and disposal
privacy-hold-reason = Why it may not be destroyed
privacy-hold-hint = For example: lawsuit, inspection
privacy-release = Release the hold
privacy-record-lead = Write what the person asks, in the person’s words. No form is needed, and no reason.
privacy-what-asked = What is asked
privacy-words = In the person’s words
privacy-words-hint = Optional. Only the privacy officer and your body read it.
privacy-channel = How it came in
privacy-identity = How you checked who asks
privacy-identity-hint = Do not copy the document: looking at it is enough.
privacy-received-on = Received on
privacy-due-on = Answer due on
privacy-recorded-by = Written down by
privacy-record-save = Save the request
privacy-no-words = The person added no words, or the text was erased.
privacy-answer = Answer
privacy-history = History
privacy-told = What the person is told
privacy-told-hint = In simple words. If something is refused: the reason, and that the person may complain to the authority or go to court.
privacy-step-lead-take = The request is being worked on. The person gets no answer yet.
privacy-step-lead-extend = Two months are added. The person must be told within the first month, with the reason.
privacy-step-lead-grant = The person gets what was asked.
privacy-step-lead-grant-partly = The person gets a part. Write what not, and why.
privacy-step-lead-refuse = The answer is no. The reason and the law are needed.
privacy-step-lead-withdraw = The person takes the request back.
privacy-file-title = Copy of the data
privacy-file-lead = Everything the network keeps about the person, to be handed over. The document says what is left out and why. First we ask you to confirm who you are.
privacy-file-html = Download to read and print
privacy-file-json = Download for another program (JSON)
privacy-file-heading = Your data
privacy-file-made = { $network }, { $day }. Answer to request { $request }.
privacy-file-referral = Referral { $number }
privacy-file-decisions = Decisions
privacy-file-opinions = Opinions, without the names of those who gave them
privacy-file-files = Attached documents
privacy-file-recipients = Who received the data
privacy-file-name = your-data
privacy-file-asked-on = Asked on
privacy-file-shared = Data shown
privacy-file-shared-nothing = None
privacy-file-purpose = For what purpose
privacy-file-question = What was asked
privacy-file-readers = Who has read your data
privacy-file-registered = Registered on
privacy-file-registrar = Registered by
privacy-file-left-out = What is left out, and why
privacy-file-rights = If something is wrong you can ask to have it corrected. If you disagree you can complain to the data protection authority or go to court.
privacy-erasure = Erasure
privacy-erasure-lead = One officer proposes, another confirms. With the confirmation the keys of the sealed data, the personal record, answers, attachments, letters and free texts are destroyed. There is no way back.
privacy-erasure-bound = Erasing is not possible now (art. 17(3) GDPR):
privacy-erasure-proposed = Proposed by { $user }, { $when }.
privacy-erasure-waits = Another privacy officer must confirm.
privacy-erasure-propose = Propose the erasure
privacy-erasure-confirm = Confirm: erase for good
privacy-erasure-drop = Take the proposal back
privacy-erased-when = Erasure carried out: { $when }
privacy-until = until { $day }
privacy-processing-title = Record of processing
privacy-processing-lead = Art. 30 GDPR. It writes itself from the rules of the network, the referral form and the list of bodies.
privacy-processing-version = Rules: { $version }
privacy-controllers = Controllers
privacy-no-recipients = Nobody outside the body
privacy-column-purpose = Purpose
privacy-column-basis = Legal basis
privacy-column-persons = People
privacy-column-data = Data
privacy-column-recipients = Recipients
privacy-column-retention = Retention
privacy-column-measures = Security measures
privacy-forever = without time limit
privacy-retention-title = Retention and disposal
privacy-retention-lead = What is past its time is proposed here. One officer checks and approves, another confirms; then the program destroys and writes the act of disposal.
privacy-disposals = Proposals and acts
privacy-disposals-none = Nothing is past its time.
privacy-propose-now = Look now
privacy-plan = Retention plan
privacy-column-what = What
privacy-column-proposed = Proposed on
privacy-column-act = Act
privacy-column-period = How long
privacy-column-action = Then
privacy-column-law = Source
privacy-archive = needs the archive’s authorisation (art. 21 D.Lgs. 42/2004)
privacy-disposal-before = Ended before
privacy-disposal-approved = Approved by
privacy-disposal-permission = Authorisation to dispose
privacy-disposal-permission-hint = Archive office: number and date
privacy-disposal-confirmed = Confirmed by
privacy-disposal-done = Disposal carried out
privacy-disposal-hash = Imprint of the list (SHA-256)
privacy-disposal-running = Confirmed: the program is destroying, one batch at a time. If it stops it goes on by itself.
privacy-disposal-waits = You approved it: somebody else must confirm.
privacy-disposal-review = Check and approve
privacy-disposal-review-lead = Look at the list. Leave out what is still needed, with the reason. People with a hold or an open request are left out already.
privacy-disposal-approve = Approve
privacy-disposal-drop = Drop the proposal
privacy-disposal-confirm = Confirm the disposal
privacy-disposal-confirm-lead = After the confirmation the program destroys everything in the list. There is no way back.
privacy-disposal-lines = List
privacy-exclude-title = Leave a line out
privacy-exclude-which = Which
privacy-exclude-hint = Without names of people
privacy-exclude = Leave out
privacy-column-number = Number
privacy-column-ended = Ended on
privacy-column-fate = Fate
privacy-column-thing = Internal id
privacy-act-title = Act of disposal
privacy-act-take = Download the act of disposal (CSV)

privacy-kind-access = Access: see one’s own data
privacy-kind-rectification = Rectification: correct
privacy-kind-erasure = Erasure
privacy-kind-restriction = Restriction: keep and nothing else
privacy-kind-portability = Portability: take them elsewhere
privacy-kind-objection = Objection
privacy-kind-hint-access = “What do you know about me?” (art. 15)
privacy-kind-hint-rectification = “This is wrong” (art. 16)
privacy-kind-hint-erasure = “Erase everything” (art. 17). Not where a law obliges to keep.
privacy-kind-hint-restriction = “Stop until it is clear” (art. 18)
privacy-kind-hint-portability = Only data given by consent or contract (art. 20)
privacy-kind-hint-objection = “I do not want you to use my data” (art. 21)
privacy-channel-desk = At the desk
privacy-channel-paper = On paper
privacy-channel-mail = By e-mail
privacy-channel-pec = By certified mail (PEC)
privacy-channel-phone = By telephone
privacy-channel-own-view = Through the own pages
privacy-identity-document = I saw a document
privacy-identity-known = I know the person
privacy-identity-digital = Digital identity or signature
privacy-identity-representative = A representative asks, and I saw the act
privacy-identity-code = Link and code given to the person
privacy-informed-paper = Handed over on paper
privacy-informed-read-aloud = Read and explained aloud
privacy-informed-link = Sent as a link
privacy-informed-referral = Told with a referral
privacy-restriction-accuracy = The person says the data are wrong, and it is being checked
privacy-restriction-unlawful = The use is not lawful, but the person does not want erasure
privacy-restriction-legal-claim = The person needs the data for a legal claim
privacy-restriction-objection = The person objected, and it is being weighed
privacy-thing-referral-not-admitted = Referrals not admitted
privacy-thing-project-file = Files of the accompaniment
privacy-thing-judicial-data = Judicial data
privacy-thing-person-without-referral = People never referred
privacy-thing-import-file = Imported spreadsheets
privacy-thing-feedback = Messages
privacy-thing-notices = Notices
privacy-thing-sign-ins = Sign-ins
privacy-thing-drafts = Drafts
privacy-thing-event-register = Register of events
privacy-thing-minutes = Minutes
privacy-thing-protocol-register = Protocol register
privacy-action-destroy = disposal is proposed
privacy-action-automatic = the program removes it by itself
privacy-action-keep = it is kept
disposal-state-proposed = To be checked
disposal-state-approved = To be confirmed
disposal-state-confirmed = Running
disposal-state-done = Done
disposal-state-dropped = Dropped
disposal-fate-in = To be destroyed
disposal-fate-excluded = Left out
disposal-fate-held = On hold: not destroyed
disposal-fate-done = Destroyed
privacy-obstacle-procedure = A procedure about this person is running. It is decided when that is over.
privacy-obstacle-obligation = A law obliges to keep the file of the accompaniment
privacy-obstacle-hold = There is a hold: lawsuit or inspection.
privacy-obstacle-other-request = Another request of the person waits for an answer: that comes first.
privacy-obstacle-minutes = The minutes of the session are not signed yet.
privacy-left-out-third-parties = Answers about other people (art. 15(4) GDPR).
privacy-left-out-running-opinions = Opinions and votes while the procedure is running (art. 24 L. 241/1990).
privacy-left-out-service-notes = Private working notes of the services (professional secrecy).
privacy-left-out-attached-files = The content of attached documents: handed over separately, after checking that it is not about others.
privacy-left-out-staff-names = The names of staff: the bodies are named.
privacy-request-state-received = Received
privacy-request-state-in-progress = In progress
privacy-request-state-extended = Extended
privacy-request-state-granted = Granted
privacy-request-state-partly-granted = Partly granted
privacy-request-state-refused = Refused
privacy-request-state-withdrawn = Withdrawn
privacy-request-step-take = Start working on it
privacy-request-step-extend = Extend by two months
privacy-request-step-grant = Grant
privacy-request-step-grant-partly = Grant in part
privacy-request-step-refuse = Refuse
privacy-request-step-withdraw = The person withdraws it
people-closed-restricted = Processing restricted
people-closed-erased = Data erased
people-data-title = Personal data and rights
people-data-link = Information, requests and consents
people-not-informed = Nobody has written down yet that the person was informed.
people-informed-on = Information given on { $day }
identity-mark = Limits
nav-privacy = Data protection
done-erased = Data erased.
why-restricted = Processing of this person’s data is restricted, or the data were erased: they are kept and nothing else. Ask the privacy officer of the network.
why-must-be-kept = A law, a running procedure or a hold does not allow erasing. The page of the request says which. Ask the privacy officer of the network.
event-privacy-request-recorded = Request about own data written down
event-privacy-request-step-taken = Step of a request about own data
event-privacy-request-opened = Request about own data opened
event-person-file-taken = Copy of a person’s data taken
event-processing-restricted = Processing restricted
event-restriction-lifted = Restriction lifted
event-destruction-held = Hold on destruction set
event-hold-released = Hold released
event-information-given = Information given
event-consent-given = Consent given
event-consent-withdrawn = Consent withdrawn
event-erasure-proposed = Erasure proposed
event-erasure-dropped = Proposal of erasure taken back
event-person-erased = Data of a person erased
event-privacy-page-opened = Page of a person’s rights opened
event-anybody-searched = Person searched by the privacy officer
event-processing-exported = Record of processing exported
event-disposal-proposed = Disposal proposed
event-disposal-line-excluded = Line left out of a disposal
event-disposal-approved = Disposal approved
event-disposal-confirmed = Disposal confirmed
event-disposal-dropped = Proposal of disposal dropped
event-disposal-carried-out = Batch of a disposal destroyed
event-disposal-done = Disposal done
event-disposal-act-taken = Act of disposal taken
accounts-thing-disposal = Disposal
today-todo-data-requests = Requests about data to answer
today-todo-emergencies = Emergency accesses to review
today-todo-disposals = Disposals to check
privacy-due-in =
    { $count ->
        [one] In { $count } day, { $date }
       *[other] In { $count } days, { $date }
    }
privacy-due-late =
    { $count ->
        [one] { $count } day late, { $date }
       *[other] { $count } days late, { $date }
    }
privacy-term =
    { $count ->
        [one] The answer is due within { $count } month ({ $law }).
       *[other] The answer is due within { $count } months ({ $law }).
    }
privacy-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
privacy-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
privacy-bodies =
    { $count ->
        [one] { $count } body of the network
       *[other] { $count } bodies of the network
    }
privacy-file-earlier =
    { $count ->
        [one] We keep { $count } earlier version of your record: it is in the file for programs.
       *[other] We keep { $count } earlier versions of your record: they are in the file for programs.
    }
privacy-tally-keys =
    { $count ->
        [one] { $count } key destroyed
       *[other] { $count } keys destroyed
    }
privacy-tally-answers =
    { $count ->
        [one] { $count } group of answers
       *[other] { $count } groups of answers
    }
privacy-tally-attachments =
    { $count ->
        [one] { $count } attachment
       *[other] { $count } attachments
    }
privacy-tally-letters =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
privacy-tally-texts =
    { $count ->
        [one] { $count } free text
       *[other] { $count } free texts
    }
