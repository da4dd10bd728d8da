### The members of the closed lists, by family and code.

## Duties

duty-refer = Referrer
duty-receive = Receives referrals
duty-secretary = Secretary of the commission
duty-commissioner = Member of the commission
duty-president = President of the commission
duty-accompany = Accompaniment of people
duty-coordinate = Coordination office
duty-administer-body = Administration of the organisation
duty-administer-network = Administration of the network
duty-privacy = Privacy officer

## Kinds of body

body-kind-municipality = Municipality
body-kind-health-society = Health society
body-kind-health-authority = Health authority
body-kind-employment-office = Employment office
body-kind-training-body = Training body
body-kind-social-cooperative = Social cooperative
body-kind-association = Association
body-kind-immigrants-desk = Immigrants’ desk
body-kind-prison = Prison
body-kind-probation-office = Probation office
body-kind-housing-agency = Housing agency
body-kind-aids-centre = Assistive aids centre
body-kind-school = School
body-kind-social-partner = Social partner
body-kind-company = Company
body-kind-coordination-office = Coordination office
body-kind-foreign-partner = Foreign partner

## Compartments of the data of a person

compartment-identity = Identity
compartment-work = Work and training
compartment-social = Social situation
compartment-health = Health and work
compartment-judicial = Justice
compartment-protection = Protection
compartment-housing = Housing
compartment-private-notes = Private notes of the organisation

## Referral

referral-state-draft = Draft
referral-state-sent = Sent
referral-state-registered = Registered
referral-state-under-review = Under review
referral-state-integration-requested = More information requested
referral-state-on-agenda = On the agenda
referral-state-pre-rejection = Notice before rejection
referral-state-evaluated = Evaluated
referral-state-admitted = Admitted
referral-state-admitted-with-reservation = Admitted with reservation
referral-state-waiting-list = On the waiting list
referral-state-postponed = Postponed
referral-state-not-admitted = Not admitted
referral-state-redirected = Sent to another service
referral-state-in-charge = Taken in charge
referral-state-withdrawn = Withdrawn
referral-state-closed = Closed
referral-state-cancelled = Cancelled by mistake
referral-step-send = Send
referral-step-register = Register
referral-step-start-review = Start the review
referral-step-request-integration = Ask for more information
referral-step-answer-integration = Answer the request
referral-step-put-on-agenda = Put on the agenda
referral-step-take-off-agenda = Take off the agenda
referral-step-issue-pre-rejection = Send the notice before rejection
referral-step-record-comments = Record the comments
referral-step-close-pre-rejection = Close the notice
referral-step-evaluate = Record the evaluation
referral-step-admit = Admit
referral-step-admit-with-reservation = Admit with reservation
referral-step-put-on-waiting-list = Put on the waiting list
referral-step-postpone = Postpone
referral-step-not-admit = Do not admit
referral-step-redirect = Send to another service
referral-step-take-in-charge = Take in charge
referral-step-withdraw = Withdraw
referral-step-close = Close
referral-step-reopen = Reopen
referral-step-cancel-by-mistake = Cancel as a mistake

## Session of the commission

session-state-planned = Planned
session-state-convened = Convened
session-state-open = Open
session-state-suspended = Suspended
session-state-closed = Closed
session-state-minutes-draft = Minutes in draft
session-state-minutes-approved = Minutes approved
session-state-minutes-signed = Minutes signed
session-state-deserted = No quorum
session-state-cancelled = Cancelled
session-step-convene = Convene
session-step-open = Open the session
session-step-suspend = Suspend
session-step-resume = Resume
session-step-close = Close the session
session-step-draft-minutes = Draft the minutes
session-step-approve-minutes = Approve the minutes
session-step-revise-minutes = Revise the minutes
session-step-sign-minutes = Sign the minutes
session-step-declare-deserted = Declare no quorum
session-step-cancel = Cancel the session

## Item of the agenda

item-state-pending = To be discussed
item-state-discussed = Discussed
item-state-decided = Decided
item-state-carried-over = Carried over
item-state-withdrawn = Withdrawn
item-step-discuss = Record the discussion
item-step-decide = Record the decision
item-step-carry-over = Carry over
item-step-withdraw = Withdraw the item
outcome-admitted = Admitted
outcome-admitted-with-reservation = Admitted with reservation
outcome-waiting-list = Waiting list
outcome-postponed = Postponed
outcome-not-admitted = Not admitted
outcome-sent-elsewhere = Sent to another service
outcome-pre-rejection = Notice before rejection
vote-for = For
vote-against = Against
vote-abstained = Abstained
vote-absent = Absent
opinion-in-favour = In favour
opinion-against = Against
opinion-more-information = More information needed

## Commission

seat-role-president = President
seat-role-member = Member
presence-titular = Titular member present
presence-substitute = Substitute present
presence-absent = Absent
presence-required = Presence required
presence-optional = Presence optional
voice-votes = With vote
voice-advises = Without vote
quorum-base-voting-members = Voting members
quorum-base-members-without-conflict = Members without conflict of interest
majority-of-votes-cast = Majority of votes cast
majority-of-those-present = Majority of those present
majority-of-members = Majority of all members
majority-base-present = Those present
majority-base-voting = Those voting for or against
majority-base-seats = All voting seats
tie-president-decides = The president’s vote decides
tie-falls = The proposal falls
tie-rule-chair-decides = The chair’s vote decides
tie-rule-rejected = The proposal is rejected
urgent-by-president = President
reason-kind-not-admitted = Reasons for not admitting
reason-kind-postponed = Reasons for postponing
reason-kind-redirected = Reasons for sending elsewhere
reason-kind-integration = Reasons for asking more information
reason-kind-withdrawal = Reasons for withdrawing
tie-break-urgency = Urgency
tie-break-protocol-date = Date of registration
tie-break-birth-date = Date of birth
tie-break-protocol-number = Registration number
pause-kind-integration = Paused for more information
pause-kind-pre-rejection = Paused for the notice before rejection

## People

identifier-kind-codice-fiscale = Italian tax code
identifier-kind-provisional-numeric = Provisional tax code
identifier-kind-stp = STP health code
identifier-kind-eni = ENI health code
identifier-kind-passport = Passport
identifier-kind-none = No document
legal-sex-female = Female
legal-sex-male = Male
legal-sex-unknown = Unknown
codice-fiscale-mismatch-surname = The surname does not match the tax code.
codice-fiscale-mismatch-given-name = The given name does not match the tax code.
codice-fiscale-mismatch-names-swapped = Given name and surname seem to be swapped.
codice-fiscale-mismatch-legal-sex = The sex does not match the tax code.
codice-fiscale-mismatch-birth-date = The date of birth does not match the tax code.
codice-fiscale-mismatch-birth-place = The place of birth does not match the tax code.
sensitivity-ordinary = Ordinary data
sensitivity-special = Special data (art. 9 GDPR)
sensitivity-judicial = Judicial data (art. 10 GDPR)
work-allowed-yes = Allows work
work-allowed-no = Does not allow work
work-allowed-limits = Allows work within limits
direction-ltr = Left to right
direction-rtl = Right to left

## Form

field-kind-text = Text
field-kind-long-text = Long text
field-kind-date = Date
field-kind-year = Year
field-kind-number = Number
field-kind-yes-no = Yes or no
field-kind-choice = One choice
field-kind-choices = Several choices
field-kind-phone = Phone
field-kind-email = E-mail
field-kind-person-language = Language
field-kind-municipality = Municipality
field-kind-country = Country
field-kind-category = Target category
section-state-untouched = Not started
section-state-optional = Optional
section-state-started = Started
section-state-complete = Complete

paper-kind-receipt = Receipt of the referral
paper-kind-integration-request = Request for integration
paper-kind-pre-rejection = Pre-rejection notice, to the sending body
paper-kind-pre-rejection-person = Pre-rejection notice, to the person
paper-kind-decision-sender = Decision, to the sending body
paper-kind-decision-person = Decision, to the person
paper-kind-dossier = Dossier
paper-kind-convocation = Convocation
paper-kind-agenda = Agenda
paper-kind-session-list = List for the session
paper-kind-minutes = Minutes
done-paper-issued = Document issued.
done-papers-issued = Documents issued.
ground-emergency = You opened an emergency access to this person
purpose-referral = Referring a person to the network
purpose-evaluation = Completeness check and decision
purpose-accompaniment = Taking in charge and accompaniment
purpose-coordination = Coordination of the nucleus
purpose-emergency = Emergency
operation-read = Read
operation-write = Write
operation-share = Hand to another body
operation-export = Take out of the program
basis-kind-law = Law
basis-kind-regulation = Regulation
basis-kind-act = General administrative act
basis-kind-protocol = Protocol
basis-kind-convention = Convention
basis-kind-consent = Consent
agreement-kind-joint = Joint controllers (art. 26 GDPR)
agreement-kind-processing = Processor (art. 28 GDPR)
agreement-kind-sharing = Passing between controllers
party-role-controller = Controller
party-role-joint-controller = Joint controller
party-role-processor = Processor
party-role-sub-processor = Sub-processor
paper-kind-readers = Sheet: who has seen my data
verdict-justified = Justified
verdict-not-justified = Not justified
