### Notices, in the pages and in the mail. No personal data: the mail goes over networks that are not ours.

## Referral

notice-referral-sent = A new referral has arrived.
notice-referral-registered = A referral has been registered.
notice-referral-complete = A referral is complete: it waits for the commission’s session.
notice-referral-not-ratified = The commission did not ratify an urgent decision: the referral is under review again.
notice-referral-review-started = The review of a referral has begun.
notice-referral-integration-requested = More information is requested for a referral. Answer by the day given.
notice-referral-integration-answered = The information requested for a referral has arrived.
notice-referral-on-agenda = A referral is on the agenda of a session.
notice-referral-off-agenda = A referral has been taken off the agenda.
notice-referral-decided = The commission has decided on a referral.
notice-referral-admitted = A referral has been admitted.
notice-referral-admitted-with-reservation = A referral has been admitted with reservation.
notice-referral-waiting-list = A referral is on the waiting list.
notice-referral-postponed = The decision on a referral has been postponed.
notice-referral-not-admitted = A referral has not been admitted.
notice-referral-pre-rejection = There is a notice before refusal for a referral. The person may comment by the day given.
notice-referral-comments-recorded = Comments on a notice before refusal have arrived for a referral.
notice-referral-pre-rejection-closed = The time to comment on a notice before refusal is over.
notice-referral-redirected = A referral has been sent to another service.
notice-referral-withdrawn = A referral has been withdrawn by its sender.
notice-referral-in-charge = A referred person has been taken in charge.
notice-referral-closed = A referral has been closed.
notice-referral-reopened = A referral has been reopened.
notice-referral-cancelled = A referral has been cancelled because it was made by mistake.

## Commission

notice-session-convened = A session of the commission has been convened.
notice-session-moved = The date or place of a session has changed.
notice-session-cancelled = A session of the commission has been cancelled.
notice-minutes-to-sign = The minutes of a session are waiting for a signature.
notice-mandate-given = The commission has given your organisation a task.

## Accounts and network

notice-invitation-accepted = An invited person has accepted the invitation.
notice-feedback-given = Somebody has reported a problem or an idea about Net-Met.
## Referral

## Commission

## Accounts and network

## accounts

notice-password-changed = Your password was changed. If it was not you, tell the person who administers your organisation at once.
notice-factor-changed = Your second sign-in code was changed. If it was not you, tell the person who administers your organisation at once.
notice-email-changed = Your e-mail address was changed. If it was not you, tell the person who administers your organisation at once.
notice-reset-given = The person who administers the users has sent you a link for a new password. If you did not ask for it, tell your organisation at once.
notice-duties-changed = Your duties have changed.
notice-privacy-officer-appointed = Somebody was given, or offered by invitation, the duty of privacy officer. If you know nothing of it, ask the administrator of the network.
## The mail

notice-mail-subject = There is news: { $network }
notice-mail-greeting = There is news for you in { $network }:
notice-mail-link = Sign in here to read the notices: { $link }
notice-mail-footer = This message is automatic and contains no personal data. Do not answer to this address.
notice-emergency-opened = An emergency access was opened. Review it within 72 hours.
notice-matrix-proposed = A new legal-basis matrix was proposed. A privacy officer who did not write it publishes it.
