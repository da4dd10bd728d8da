### What the register of events says, one line per kind of event.

event-body-founded = Organisation added to the network
event-body-mended = Record of the organisation changed
event-unit-added = Unit added
event-unit-mended = Unit changed
event-unit-ended = Unit ended
event-feedback-given = Message sent to the network’s administrators


## people

event-people-searched = People searched for
event-person-registered = Person registered
event-person-mended = Person’s record corrected
event-person-opened = Person’s record opened
event-not-same-person = Marked as different people

## accounts

event-signed-in = Signed in
event-sign-in-failed = Sign-in failed
event-signed-out = Signed out
event-body-switched = Organisation switched
event-proven = Identity confirmed
event-logins-ended = Sessions ended
event-password-changed = Password changed
event-factor-set = Second code set up
event-factor-removed = Second code removed
event-recovery-renewed = New recovery codes
event-profile-changed = Profile changed
event-email-changed = E-mail address changed
event-user-created = User created
event-membership-added = Person joined an organisation
event-duties-changed = Duties changed
event-membership-ended = Membership ended
event-account-disabled = Account disabled
event-account-enabled = Account enabled again
event-reset-given = Link for a new password sent
event-reset-used = Link for a new password used
event-user-invited = Invitation made
event-invitation-renewed = New invitation link
event-invitation-revoked = Invitation withdrawn
event-invitation-accepted = Invitation accepted
event-register-read = Register of events read
event-spreadsheet-checked = Spreadsheet checked
event-spreadsheet-people-searched = People of a spreadsheet looked for in the register
event-spreadsheet-rows-imported = Rows of a spreadsheet imported
event-spreadsheet-imported = Spreadsheet imported
event-spreadsheet-person-decided = Decided who a person of a spreadsheet is
event-spreadsheet-report-taken = Spreadsheet with remarks downloaded

## referrals

event-referral-begun = Referral begun
event-referral-answered = Answers of the referral saved
event-referral-step-taken = Step of the referral
event-referral-redirected = Referral sent to another organisation
event-referral-found-complete = Referral confirmed as complete
event-referral-opened = Referral opened
event-attachment-added = Attachment added
event-attachment-removed = Attachment removed
event-attachment-taken = Attachment downloaded

## commission

event-commission-founded = Commission founded
event-commission-act-changed = Act of appointment entered
event-seat-given = Appointment to the commission
event-seat-ended = Appointment to the commission ended
event-session-planned = Session planned
event-session-rescheduled = Session moved
event-session-step-taken = Step of a session
event-agenda-changed = Agenda changed
event-attendance-written = Attendance written
event-opinion-given = Opinion given before the session
event-conflict-declared = Conflict of interest declared
event-item-discussed = Discussion of an item written
event-item-decided = Decision on an item
event-item-opened = Item of the agenda opened
event-urgent-decision-taken = Urgent decision
event-mandate-given = Task given to a body
event-mandate-done = Task done
event-referral-scored = Score computed
event-minutes-saved = Minutes saved
event-minutes-signed = Minutes signed
event-sample-day-told = Day of the demonstration told
event-sample-network-founded = Network of the demonstration founded
event-network-founded = Network founded

event-paper-issued = Document registered
event-paper-typeset = Document typeset
event-paper-taken = Document opened
event-paper-printed = Document printed
event-protocol-exported = Protocol register exported
event-agreement-recorded = Data agreement recorded
event-agreement-ended = Data agreement ended
event-agreements-exported = List of agreements exported
event-emergency-opened = Emergency access opened
event-emergency-ended = Emergency access ended
event-emergency-reviewed = Emergency access reviewed
event-emergency-read = Reason of an emergency access read
event-rights-tried = Rights of a user tried
event-readers-shown = List of who has seen the data opened
event-readers-printed = Sheet for the person printed
