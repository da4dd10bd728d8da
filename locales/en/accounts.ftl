### Accounts: signing in, own account, users, invitations, register.

## Signing in

accounts-sign-in-title = Sign in
accounts-email = E-mail address
accounts-password = Password
accounts-email-missing = Enter your e-mail address.
accounts-password-missing = Enter your password.
accounts-sign-in-wrong = The e-mail address or the password is not right. Check them and try again.
accounts-sign-in-wait =
    { $minutes ->
        [one] Too many attempts in a short time. Wait one minute, then try again.
       *[other] Too many attempts in a short time. Wait { $minutes } minutes, then try again.
    }
accounts-no-way-in = I cannot sign in
accounts-no-way-in-text = Ask the person who administers the users of your organisation: they can send you a link by e-mail to choose a new password. New users come in with an invitation by e-mail.
accounts-code-title = Second sign-in code
accounts-code = Code
accounts-code-hint = The 6 digits of the app on your phone, or a recovery code.
accounts-code-wrong = The code is not right or was used already. Wait for the next code of the app and enter it here.
accounts-code-lost = I do not have my phone
accounts-code-lost-text = Enter one of the recovery codes you received when you set up the second code. Each code works once. If you have no codes left, ask the person who administers your organisation.
accounts-cast-title = People of the demonstration
accounts-cast-text = Choose a person: one click signs you in as that person. Some refer, the commission decides, others receive the person. This list exists in the demonstration only.
accounts-cast-enter = Sign in as
accounts-cast-password = Or with e-mail and password
accounts-cast-runs = Who coordinates, administers, protects data
accounts-cast-receives = Who receives and accompanies
accounts-cast-decides = The commission: secretary, president, members
accounts-cast-sends = Who refers

## For which body

accounts-acting-title = Which organisation are you working for now?
accounts-acting-text = What you do counts for the chosen organisation. Its name is always visible at the top.
accounts-acting-none = You do not belong to any organisation today. Ask the person who administers your organisation for a new invitation.
accounts-acting-current = Current organisation
accounts-acting-choose = Work for this organisation

## The own account

accounts-name = Name and surname
accounts-name-missing = Enter name and surname, 120 characters at most.
accounts-profession = Profession
accounts-profession-hint = Shown beside the name, for example “social worker”.
accounts-shortcuts = Keyboard shortcuts on
accounts-shortcuts-hint = Switch them off if you use voice commands or press keys by mistake.
accounts-security = Sign-in and security
accounts-password-is-secret = Cannot be read, only changed
accounts-email-title = Change e-mail address
accounts-email-hint = You sign in with this address and receive notices there.
accounts-email-taken = This address cannot be used. Enter another one.
accounts-email-mail-subject = { $network }: e-mail address changed
accounts-email-mail-text =
    The e-mail address of your account in { $network } has been changed. From now on messages go to the new address.

    If this was not you, tell the person who administers the users of your organisation at once.
accounts-password-title = Change password
accounts-password-others-end = After the change you stay signed in here. Your other sessions end.
accounts-password-present = Present password
accounts-present-wrong = The present password is not right.
accounts-password-new = New password
accounts-password-hint = At least { $min } characters, better { $advised } or more. A phrase that is easy to remember is fine. You may paste it.
accounts-password-again = Repeat the new password

## Second factor

accounts-factor = Second sign-in code
accounts-factor-on = On: signing in takes the password and a code from the phone.
accounts-factor-off = Off: the password is enough to sign in.
accounts-factor-setup-title = Set up the second sign-in code
accounts-factor-why = With a second code, somebody who knows your password cannot come in without your phone.
accounts-factor-wanted = The second code is required for people who work for:
accounts-factor-step-app = Open an authenticator app on your phone. Many are free.
accounts-factor-step-scan = Scan the square below with the app, or enter the key by hand.
accounts-factor-step-code = Enter here the 6 digits that the app shows.
accounts-factor-square = Square code with the key for the app
accounts-factor-by-hand = Key to enter by hand:
accounts-factor-code-hint = 6 digits, they change every 30 seconds.
accounts-factor-set = Set up
accounts-factor-remove-title = Remove the second code
accounts-factor-remove-text = Afterwards the password will be enough. The recovery codes will stop working too.
accounts-factor-remove = Remove the second code
accounts-factor-new-phone = For this reason it cannot be removed. If you change your phone, ask the person who administers your organisation.
accounts-recovery = Recovery codes
accounts-recovery-left =
    { $count ->
        [one] 1 code left.
       *[other] { $count } codes left.
    }
accounts-recovery-text = If you do not have your phone, you come in with one of these codes. Each code works only once. Keep them in a safe place, not on your work computer.
accounts-recovery-once = Copy or print these codes now: you will not see them again.
accounts-recovery-kept = I have kept the codes
accounts-recovery-new = New recovery codes
accounts-recovery-new-text = The codes you have now will stop working.
accounts-recovery-make = Make 10 new codes

## Sessions and proof

accounts-sessions = Open sessions
accounts-sessions-text = The devices on which you are signed in now
accounts-sessions-hint = If you do not recognise a session, end it and change your password.
accounts-agent = Device
accounts-agent-unknown = Unknown device
accounts-session-start = Start
accounts-session-seen = Last activity
accounts-session-here = This device
accounts-session-end = End the session
accounts-session-end-others = End all other sessions
accounts-prove-title = Confirm that it is you
accounts-prove-text = You are about to do something sensitive. Confirm who you are in one of these ways. It holds for 10 minutes.
accounts-prove-own = You came in with the identity of your organisation. To change the ways into your account also show something of your own: the password, a code or a passkey.
accounts-prove-bare = Your account has no password yet. Ask the administrator of your organisation for a link to choose one, then try again.
accounts-prove-code = Code
accounts-prove-password-missing = Type the password.
accounts-prove-password-wrong = The password is not right.
accounts-prove-code-missing = Type the code of the app, or a recovery code. The password is not enough here.
accounts-prove-code-wrong = The code is not right, or it was used already.

## Invitations

accounts-invitation-title = Your invitation
accounts-body = Organisation
accounts-duties = Duties
accounts-expires = Expires
accounts-expired = Expired
accounts-invitation-known = You already have an account with this address. Enter your password to join this organisation as well.
accounts-invitation-accept = Accept the invitation
accounts-invitation-over-title = The invitation is no longer valid
accounts-invitation-over-text = An invitation is good for 7 days and only once. If you have used it already, sign in. Otherwise ask the person who administers your organisation for a new one.
accounts-invite-title = Invite a person
accounts-invite-text = The person receives a link that is good for 7 days and chooses the password alone.
accounts-invite-email-hint = The person’s own work address, not a shared mailbox.
accounts-invite-make = Make the invitation
accounts-invite-renew = New link
accounts-invite-revoke = Withdraw the invitation
accounts-link-title = Link of the invitation
accounts-link-text = The invitation goes by e-mail to { $name }, at the address { $email }. If it does not arrive, hand over this link yourself. Whoever has it can accept the invitation: give it to nobody else.
accounts-link-mailed = The invitation goes by e-mail to { $name }, at { $email }. The privacy officer sees the register of everybody: the link reaches that person alone, and is not shown here.
accounts-link = Link
accounts-link-once = You see it only now. It works once, until { $day }.
accounts-mail-subject = Invitation to { $network }
accounts-mail-text =
    Open this link to join { $network }:

    { $link }

    The link works once, until { $day }.
    If you did not expect this message, do nothing.

## Administration of users

accounts-users-title = Users
accounts-users-back = Back to the users
accounts-users-none = No users here. Remove the filter, or invite a person.
accounts-waiting-title = Waiting invitations
accounts-members-title = People of the organisation
accounts-since = Account created
accounts-sessions-open =
    { $count ->
        [one] 1 open session
       *[other] { $count } open sessions
    }
accounts-memberships = Organisations and duties
accounts-memberships-none = This person belongs to no organisation.
accounts-from-day = Since { $from }
accounts-from-to-day = From { $from } to { $to }
accounts-duties-change = Change the duties
accounts-duties-hint = Give only the duties that the work needs.
accounts-duties-missing = Choose at least one duty.
accounts-duties-kept = These duties stay as well; only the administrator of the network changes them: { $duties }
accounts-unit = Unit
accounts-end-title = End the membership
accounts-end-text = After the last day the person no longer works for this organisation. What the person wrote stays.
accounts-end-day = Last day
accounts-end-do = End
accounts-end-before-start = The last day cannot be before the start.
accounts-account = Account
accounts-sessions-end-text = Ends the person’s sessions on all devices. The person can sign in again.
accounts-sessions-end-all = End all sessions
accounts-reset-give-text = If the person has lost the password or the phone, they receive a link by e-mail to choose a new password. First make sure that it is really this person who asks for it.
accounts-reset-factor = Also remove the second sign-in code
accounts-reset-factor-hint = Only if the person has neither the phone nor the recovery codes any more. If their organisation requires the second code, they set it up again at the next sign-in.
accounts-reset-give = Send the link
accounts-reset-link-title = Link for a new password
accounts-reset-link-mailed = The link goes by e-mail to { $name }, at the address { $email }.
accounts-reset-link-once = It works once, for { $hours } hours. A link sent before no longer works.
accounts-reset-link-by-hand = If the e-mail does not arrive, hand this link over to the person yourself. You see it only now: give it to nobody else.
accounts-reset-link-hidden = The link can be read only in the e-mail, because the person also holds duties that your organisation cannot give.
accounts-reset-link-back = Back to the person
accounts-reset-title = Choose a new password
accounts-reset-for = Account: { $email }
accounts-reset-text = When you save, all your open sessions end. Then you sign in with the new password and, if you use one, with the second code.
accounts-reset-drops-factor = This link also removes the second sign-in code. The recovery codes will no longer work either.
accounts-reset-over-title = The link is no longer valid
accounts-reset-over-text = A link for a new password is good for { $hours } hours and only once. If you have used it already, sign in. Otherwise ask the person who administers your organisation for a new one.
accounts-reset-mail-subject = { $network }: choose a new password
accounts-reset-mail-text =
    The person who administers the users has prepared a link for you to choose a new password in { $network }:

    { $link }

    The link works once, for 24 hours. Give it to nobody.
    If you did not ask for it, do not use it and tell the person who administers your organisation.
accounts-disable-text = The person will no longer be able to sign in for any organisation, from now on.
accounts-disable = Disable the account
accounts-enable-text = The person will be able to sign in again with the password.
accounts-enable = Enable the account again

## The register of events

accounts-register-title = Register of events
accounts-register-text = Who did what, and when. This reading is recorded too.
accounts-register-last = Last entry: no. { $number }
accounts-register-chain = Each entry is tied to the one before. Whoever runs the server checks the chain with “netmet verify”. Fingerprint of the last one:
accounts-register-kind = Kind of event
accounts-register-about-id = Identifier of the object
accounts-register-id-hint = The identifier is in the details of each line. Names are not searched here.
accounts-register-user-id = Identifier of the user
accounts-register-from = From the day
accounts-register-to = Until the day
accounts-register-none = No events with these filters. Remove a filter.
accounts-register-what = What
accounts-register-when = When
accounts-register-who = Who
accounts-register-about = About
accounts-thing-body = Body
accounts-thing-commission = Commission
accounts-thing-feedback = Feedback
accounts-thing-import = Import
accounts-thing-item = Item of an agenda
accounts-thing-invitation = Invitation
accounts-thing-mandate = Mandate of the commission
accounts-thing-network = Network
accounts-thing-person = Person
accounts-thing-referral = Referral
accounts-thing-search = Search
accounts-thing-session = Session
accounts-thing-unit = Unit
accounts-thing-user = User
accounts-register-details = Details
accounts-register-ground = Ground: { $ground }
accounts-register-machine = The system
accounts-register-newest = Back to the newest
accounts-register-older = Older

## Closed lists

password-fault-too-short = The password is too short: it takes at least 12 characters.
password-fault-too-long = The password is too long: 200 characters at most.
password-fault-common = This password is widely known and guessed at once. Choose another one, for example a phrase.
password-fault-personal = The password contains your name, your e-mail address or the name of the network. Choose another one.
password-fault-not-the-same = The two passwords are not the same. Enter the same one twice.
user-state-active = Active
user-state-invited = Invited
user-state-without-factor = Without second code
user-state-disabled = Disabled
user-state-ended = No longer a member
door-password = Password
door-code = Code
door-recovery-code = Recovery code
door-invitation = Invitation
door-demo = Demonstration
