### Words of the evaluation commission: composition, sessions, agenda, decisions, minutes, waiting list, tasks.

## Sections and navigation

commission-sessions = Sessions
commission-session = Session
commission-session-number = Session { $number }
commission-composition = Composition of the commission
commission-waiting-list = Waiting list
commission-waiting-hint = Open a name to see or compute the score.
commission-source = Source: { $source }.
commission-others = Other commissions
commission-none = There is no commission here yet. The network administrator creates it.
commission-all = Commissions of the network
commission-all-none = There is no commission yet. Found the first one.
commission-found = Found a commission
commission-found-do = Found it
commission-found-all = Every nucleus already has its commission.
commission-found-hint = Each nucleus has one commission. Then you appoint its president and members: they first need an account with the duty of president or commissioner.
commission-nucleus = Nucleus
commission-nucleus-hint = Only those that have no commission yet.
commission-name = Name of the commission
commission-name-hint = For example “Commission of the nucleus of Pistoia”

## Composition

commission-change-composition = Change the composition
commission-act = Act of appointment
commission-act-hint = Number, date and body, for example “Decision 45 of 2/3/2026, Health Society”.
commission-component = Component
commission-component-kinds = Bodies that can appoint: { $kinds }
commission-component-empty = Nobody is appointed.
commission-component-missing = Missing
commission-who = Name
commission-body = Body
commission-role = Role
commission-validity = Validity
commission-valid-from = Valid from
commission-valid-to = Last day
commission-from = from { $from }
commission-from-to = from { $from } to { $to }
commission-substitute = Substitute
commission-substitute-of = substitute for { $name }
commission-substitutes = Substitute for
commission-substitutes-hint = Leave empty for a full member.
commission-new-seat = New appointment
commission-holder-hint = The list shows people with the duty of member or president in their body.
commission-seats-now = Current appointments
commission-end-seat = End
commission-end-seat-hint = “End” closes the appointment and its substitutes today. Past sessions stay as they were.

## Sessions

commission-plan-session = Plan a session
commission-move-session = Move session { $number }
commission-coming = Coming sessions
commission-coming-none = No session is planned. The secretary plans the next one.
commission-past = Past sessions
commission-past-none = There are no past sessions yet.
commission-when = Date and time
commission-day = Day
commission-time = Time
commission-time-hint = For example 9:30
commission-place = Place
commission-place-hint = Address and room. Leave empty if the session is remote only.
commission-link = Remote link
commission-link-hint = Address beginning with https://
commission-open-link = Join the remote meeting
commission-call = Call
commission-second-call = Second call
commission-second-call-hint = This is the second call of the session without quorum. The items left pass to this session.
commission-plan-second-call = Plan the second call
commission-convened-at = Convened on
commission-opened-at = Opened on
commission-closed-at = Closed on
commission-last-reason = Reason given
commission-to-do = Things to do
commission-task-agenda = Agenda
commission-task-attendance = Attendance
commission-task-minutes = Minutes
commission-task-sign = Signatures
commission-task-done = Done
commission-task-open = To do
commission-task-later = Later
commission-items-count =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }

## Steps

commission-effect-convene = The members receive a notice with day and place.
commission-effect-open = The session begins. The members’ opinions become visible to the whole commission.
commission-effect-suspend = The session pauses. It can be resumed.
commission-effect-resume = The session goes on.
commission-effect-close = The decisions are announced to the referring bodies. Items without a decision pass to the next session.
commission-effect-draft-minutes = The minutes become a draft to complete.
commission-effect-approve-minutes = The text of the minutes is final and waits for two signatures.
commission-effect-revise-minutes = The minutes become a draft again. A signature already given is lost.
commission-effect-sign-minutes = After two signatures the minutes never change again.
commission-effect-declare-deserted = The session ends because there is no quorum. The items pass to the next session.
commission-effect-cancel = The session does not take place. The items pass to the next session.
commission-blocked = What is missing
commission-block-short-notice = The notice is { $given } days, the rule asks for { $asked }. Write the reason to convene anyway.
commission-block-no-quorum = There is no quorum: { $present } present, { $needed } needed.
commission-block-components = These required components are missing: { $names }.
commission-block-too-early = The day of the session has not come yet.
commission-block-quorum-is-there = There is a quorum: { $present } present, { $needed } needed. The session is not deserted.
commission-block-items-open =
    { $count ->
        [one] 1 item still has no decision.
       *[other] { $count } items still have no decision.
    }
commission-block-not-your-items = Because of a declared conflict of interest, someone else closes this session: the president or the secretary.
commission-step-reason = Reason
commission-step-reason-hint = The members of the commission read it. Do not write personal data.

## Attendance

commission-attendance = Attendance
commission-present = Who is present
commission-quorum = Quorum
commission-quorum-met = { $present } present, { $needed } needed.
commission-quorum-yes = Quorum reached
commission-quorum-no = No quorum
commission-voting-seats = Voting members
commission-advising-seats = Present without vote

## Agenda

commission-agenda = Agenda
commission-agenda-empty = The agenda is empty.
commission-item = Item
commission-person = Person
commission-item-title = Item { $number }: { $about }
commission-about-referral = referral { $label }
commission-about-ratification = ratification of the urgent decision on referral { $label }
commission-about-correction = correction of the minutes { $label }: { $title }
commission-carried-here = Left from an earlier session
commission-urgent = Urgent
commission-late = Late
commission-place-number = Place
commission-referral-number = Referral
commission-place-of = Place of: { $title }
commission-arrange = Move or remove
commission-up = Up
commission-down = Down
commission-save-order = Save the order
commission-candidates = Referrals that wait
commission-candidates-none = No complete referral waits for a session. Those under review must first be confirmed as complete.
commission-candidates-hint = Urgent ones first, then who has waited longest. Only complete, postponed and waiting-list referrals are here.
commission-choose-referrals = Referrals to put on the agenda
commission-waits-since = waits since { $day }
commission-put-on = Put on the agenda
commission-put-on-which = In which session?
commission-put-on-session = Session { $number }, { $when }
commission-put-on-hint = { $state }. It will be item { $position }.
commission-fault-session = Choose the session.
commission-added = Added to session { $number } of { $day }: item { $points }
commission-other-item = Other item
commission-title = Title
commission-corrects = Corrects the minutes of session
commission-corrects-hint = Only to correct minutes already signed.

## Item

commission-open-file = Open the referral
commission-opinions = Opinions of the members
commission-opinions-hidden = Opinions can be read once the session opens.
commission-opinions-none = Nobody gave an opinion before the session.
commission-discussion = Discussion
commission-rapporteur = Who presents the case
commission-summary = Summary of the discussion
commission-summary-hint = Part of the minutes. Do not write diagnoses or judicial data. After a notice of reasons report the person’s comments.
commission-proposal = Proposal
commission-proposal-hint = What is voted on.
commission-vote-and-decide = Vote and decision
commission-in-minutes = What the minutes say
commission-conflict-abstained = Abstains for conflict of interest
commission-give-mandate = Give a task
commission-what = What to do
commission-what-hint = The body in charge reads it. Write only what is needed.
commission-due-on = Due on

## Decision

commission-votes = Votes
commission-votes-others = Everybody present
commission-votes-others-hint = Counts for whoever has no vote of their own below. For a unanimous vote this is enough.
commission-abstains-conflict = does not vote because of a conflict of interest
commission-decision = Decision
commission-outcome = Outcome
commission-outcome-hint = If the proposal is not carried, only a postponement is possible. Before not admitting, a notice of reasons is needed.
commission-reason-code = Reason from the list
commission-reason-code-hint = Needed for not admitted, notice of reasons (same reasons as not admitted), postponement and sending to another service.
commission-to-body-hint = For an admission: the body that takes charge. For a redirection: the service that receives.
commission-in-charge = Body in charge
commission-sent-to = Sent to
commission-until = Deadline
commission-until-hint = For an admission with reservation: by when the missing part arrives. For a notice of reasons it is computed.
commission-reason = Reasons
commission-reason-hint = The facts that led to the decision (art. 3 Law 241/1990). The referring body reads them: no diagnoses, no judicial data.
commission-legal-ground = Legal ground
commission-legal-ground-hint = Law, resolution or regulation, for example “DGR 544/2023”.
commission-check-decision = Check the decision
commission-tally = For { $for }, against { $against }, abstained { $abstained }.
commission-tally-conflicted = Left out for conflict of interest: { $count }.
commission-result = Result of the vote
commission-carried = Proposal carried
commission-not-carried = Proposal not carried
commission-ratified = Urgent decision ratified
commission-not-ratified = Urgent decision not ratified: it no longer holds
commission-not-ratified-reason = Reason for not ratifying
commission-record = Record the decision
commission-record-hint = Once recorded, the decision cannot be changed in this session.
commission-to-ratify = Urgent decision to ratify: { $outcome }, taken by { $name }.
commission-ratify-hint = Needed only if the urgent decision is not ratified: the referral goes back to review.

## Opinion, conflict, urgent

commission-give-opinion = Give your opinion
commission-my-opinion = My opinion
commission-opinion-hint = Nobody else reads it before the session opens. Until then you can change it.
commission-opinion-words = What you want to tell the commission
commission-opinion-closed = No opinion can be given now: the case does not wait for a session.
commission-declare-conflict = Declare a conflict of interest
commission-conflict-what = Declare a conflict if you, a relative or someone close to you has an interest in this case (art. 6-bis Law 241/1990).
commission-conflict-hidden = From now on you no longer see this case: no documents, no item, no minutes of the item.
commission-conflict-vote = You do not vote on this case. The minutes say that you abstain.
commission-conflict-final = You cannot undo this.
commission-conflict-sure = I have a conflict of interest in this case
commission-urgent-decision = Urgent decision
commission-urgent-by = Urgent decision by
commission-urgent-hint = The decision holds at once and the referring body sees it. The session of { $day } must ratify it.
commission-urgent-hint-later = The decision holds at once and the referring body sees it. No session is planned: ratification goes to the next one the secretary plans, within { $days } days.
commission-urgent-decisions = Urgent decisions
commission-urgent-list-hint = The president can decide before the session when a case cannot wait. The next session ratifies. Urgent ones first, then who has waited longest.
commission-urgent-none = No complete referral waits for a decision.
commission-urgent-reason-hint = Write also why it cannot wait for the session.
commission-urgent-too-late = Ratification must come within { $days } days, but the session is later. Ask the secretary to bring it forward.

## Waiting list

commission-waiting-none = Nobody is on the waiting list.
commission-criteria-version = Criteria { $version }: highest score { $highest }. Equal scores are ordered by: { $ties }.
commission-score = Score
commission-no-score = No score
commission-older-criteria = criteria { $version }
commission-received-on = Received on
commission-score-sheet = Score sheet
commission-sheet-version = Criteria { $version }, highest score { $highest }.
commission-no-score-yet = There is no score for this case yet.
commission-computed = Score { $score } · { $when } · { $name }
commission-computed-version = Computed with criteria { $version }.
commission-reproduced = Computed again now: the result is the same.
commission-not-reproduced = Computed again now: the result differs, or the criteria are gone.
commission-criterion = { $label } (weight { $weight })
commission-criterion-name = Criterion
commission-weight = Weight
commission-value = Value from 0 to 1
commission-points = Points
commission-sum = Sum
commission-compute = Compute the score

## Minutes

commission-minutes = Minutes
commission-minutes-notes = Notes
commission-minutes-text = Free text of the minutes
commission-minutes-text-hint = Announcements and whatever is in no item. The rest of the minutes composes itself.
commission-mandates = Tasks given
commission-signatures = Signatures
commission-secretary = Secretary
commission-signed-by = { $name }, { $when }
commission-not-signed = Not signed yet
commission-hash = Fingerprint of the text (SHA-256)
commission-sign-hint = You sign the whole text of the minutes with this fingerprint. After two signatures by two people the text never changes: corrections are made in a later session.
commission-read-minutes = Read the minutes
commission-sign-as = I sign as
commission-sign-as-president = President
commission-sign-as-secretary = Secretary

## Mandates

commission-mandates-of-body = Tasks of my body
commission-mandates-open = Only those to do
commission-mandates-all = Also those done
commission-mandates-none = No task to do.
commission-mark-done = Mark as done
commission-file = Referral

## Faults

commission-fault-outcome = Choose the outcome.
commission-fault-reason = Write the reason.
commission-fault-legal-ground = Write the legal ground.
commission-fault-not-carried = The proposal was not carried: only a postponement is possible.
commission-fault-notice-first = A notice of reasons comes first: the person must be able to reply.
commission-fault-reason-code = Choose a reason from the list for this outcome.
commission-fault-body = Choose the body.
commission-fault-until = Write by when the missing part must arrive.
commission-fault-until-past = The date has already passed.
commission-fault-discuss-first = First write the summary of the discussion and save it.
commission-fault-votes = Give the vote of every member present.
commission-fault-item-quorum = There is no quorum for this item.
commission-fault-referral-moved = The referral is no longer on the agenda: perhaps it was withdrawn.
commission-fault-urgent-outcome = This outcome cannot be decided urgently.
commission-fault-urgent-state = Only a complete referral, under review or on an agenda, can be decided urgently.
commission-fault-urgent-going-on = The referral is in a session that is going on: the session decides.
commission-fault-not-ratified-by-secretary = The secretary records that a decision is not ratified: the referral goes back under review.
commission-fault-duty = In its organisation this person does not hold the duty this role needs: “president” for who chairs, “commissioner” for the others.
commission-fault-nucleus = Choose the nucleus.
commission-fault-name = Write the name of the commission.
commission-fault-choose-referral = Choose at least one referral.
commission-fault-title = Write the title of the item.
commission-fault-body-kind = This person’s body is not of the kind the chosen component asks for.
commission-fault-holder = Choose the person.
commission-fault-component = Choose the component.
commission-fault-substitute = The substitute must be in the same component as the full member.
commission-fault-to-before-from = The last day comes before the first.
commission-fault-day-past = The day has already passed.
commission-fault-other-year = The session has a number of its year: choose a day in the same year, or cancel it and plan another.
commission-fault-time = Write a time that exists, for example 9:30.
commission-fault-place = Write the place or the remote link.
commission-fault-link = The link must begin with https://
commission-fault-opinion = Choose your opinion.
commission-fault-sure = Tick the box to confirm the conflict of interest.
commission-fault-criterion = Choose a value for: { $label }

## Kinds of item

item-kind-referral = Referral
item-kind-ratification = Ratification
item-kind-correction = Correction
item-kind-other = Other
