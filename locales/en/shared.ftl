### Words every page shares: frame, forms, lists, dates, problems, refusals.

## Buttons

save = Save
save-and-continue = Save and continue
continue = Continue
cancel = Cancel
back = Back
change = Change
remove = Remove
add = Add
send = Send
confirm = Confirm
close = Close
open = Open
search = Search
go-home = Go to the home page

## Frame of the page

skip-to-content = Skip to content
demo-label = Demonstration notice
demo-banner = This is a demonstration: people and data are invented. Do not enter real data.
main-menu = Main menu
footer-menu = About this site
language = Language
acting-for = Working for
switch-body = Switch organisation
my-account = My account
sign-in = Sign in
sign-out = Sign out
accessibility = Accessibility
report-a-barrier = Report an accessibility problem
keyboard-shortcuts = Keyboard shortcuts
items-waiting =
    { $count ->
        [one] item waiting
       *[other] items waiting
    }
yes = Yes
no = No
none = None
all = All
not-given = Not given

## Session

session-ends-minutes =
    { $count ->
        [one] The session ends in 1 minute.
       *[other] The session ends in { $count } minutes.
    } What you wrote in forms is kept as a draft.
session-ended = The session has ended. Sign in again in another tab, then come back here and save: your text is still on this page.
session-stay = Keep working
session-sign-in-again = Sign in again

## Forms

error-prefix = Error:
errors-title = There is a problem
optional = optional
needed = needed
about-title = Who we are
about-what = { $network } helps people who find it harder to get work. Public bodies, associations and companies belong to it.
about-who = Who answers for the network, for questions and for your data:
choose = Choose
date-example = For example 2/12/2026
draft-saving = Saving the draft…
draft-saved-at = Draft saved at { $time }
draft-failing = The draft is not saved yet: there is no connection. Trying again in 10 seconds.
upload-progress = Uploading: { $percent } per cent

## Lists

filter = Filter
filters = Filters
chosen-filters = Chosen filters
remove-filter = Remove the filter: { $label }
clear-filters = Clear all filters
nothing-found = Nothing found. Try fewer words or remove a filter.
pages-of-list = Pages of the list
pager-shown = { $from } to { $to } of { $total }
previous-page = Previous page
next-page = Next page

## The case

identity-label = Person and case
sections-of-case = Sections of the case
born = Date of birth
number = Number
state = State
interpreter = Interpreter
safe-contact = Safe contact:
why-can-i-see-this = Why can I see this case?
who-may-read = May be read by: { $readers }

## Dates and sizes

date-long = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-and-time = { $date }, { $time }
time-of-day = { $hour }:{ $minute }
ago-now = just now
ago-minutes =
    { $count ->
        [one] 1 minute ago
       *[other] { $count } minutes ago
    }
ago-hours =
    { $count ->
        [one] 1 hour ago
       *[other] { $count } hours ago
    }
ago-yesterday = yesterday
ago-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
file-size-kb = { $size } kB
file-size-mb = { $size } MB
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## When something does not work

problem-refused-title = You are not allowed to do this
problem-refused-text = The page exists, but your present duty does not let you use it.
problem-refused-mend = You are working for the organisation named at the top: is it the right one?
problem-directory = Telephones and addresses of the bodies
problem-hidden-title = Page not found
problem-hidden-text = The page does not exist, was moved, or is not visible to the organisation you work for.
problem-hidden-mend = Check the address, or search for the person or the number from the home page.
problem-stale-title = Someone has already changed this
problem-stale-text = Someone saved while you were writing. Your text has not replaced theirs.
problem-stale-mend = Copy what you need from below, open the page again, compare, and save.
problem-too-large-title = The file is too large
problem-too-large-text = What you sent is larger than allowed. It was not saved.
problem-too-large-mend = Split the file into parts or save the images at a lower quality, then try again.
problem-unreadable-title = The data sent cannot be read
problem-unreadable-text = Nothing was saved: the request arrived incomplete or in an unexpected form.
problem-unreadable-mend = Go back to the previous page, check the data and send again.
problem-too-many-title = Too many attempts in a short time
problem-too-many-text = To protect accounts, requests from here are paused. You can try again in { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }.
problem-too-many-mend = Wait and try again. Work already saved is not lost.
problem-fault-title = Something went wrong
problem-fault-text = The fault is ours, not yours. What was already saved has not changed.
problem-fault-mend = Try again in a few minutes. If it happens again, give the fault number to the administrator of the network.
problem-away-title = The service is paused for a short time
problem-away-text = An update is under way or there is too much traffic.
problem-away-mend = Leave the page open and try again in a minute: what you wrote stays here.
fault-number = Fault number:
error-code = Response code: { $code }
problem-other-body-title = You are working for another organisation
problem-other-body-text = The page was open for one organisation, but you switched organisation in another tab. Nothing was saved.
problem-other-body-mend = Go back to the right organisation with “Switch organisation”, then return to the page and send again.
problem-forged-title = The form is no longer valid
problem-forged-text = The form was opened in another session or comes from another site. Nothing was saved.
problem-forged-mend = Go back to the previous page, reload it and send again.
problem-typed-title = What you had written
problem-typed-text = You can copy it from here: it is not lost.
parked-title = The form is still here
parked-text = While you were writing, a new sign-in or a confirmation was needed. What you wrote is not lost: now you can send it.
parked-send = Send now

## What was just done

done-saved = Saved.
done-sent = Referral sent.
done-registered = Referral registered.
done-found-complete = Completeness confirmed. The referral waits for a session.
done-step-taken = Step recorded.
done-withdrawn = Referral withdrawn.
done-attachment-added = Attachment added.
done-attachment-removed = Attachment removed.
done-person-registered = Person registered.
done-person-mended = Personal data corrected.
done-not-same-person = Noted: these are two different people.
done-session-planned = Session planned.
done-session-moved = State of the session changed.
done-agenda-changed = Agenda changed.
done-put-on-agenda = Put on the agenda: session and item are below.
done-opinion-given = Opinion saved. The other members see it when the session opens.
done-conflict-declared = Conflict of interest declared. You can no longer see this case.
done-decided = Decision recorded. The sender sees it at once.
done-decision-noted = Decision recorded. The referring body sees it when the session closes, at once if the case is urgent.
done-minutes-saved = Minutes saved.
done-signed = Minutes signed.
done-scored = Score calculated and saved.
done-mandate-done = Mandate marked as done.
done-invited = Invitation created.
done-invitation-revoked = Invitation revoked.
done-duties-changed = Duties changed.
done-membership-ended = The person no longer belongs to the organisation.
done-sessions-ended = Sessions ended.
done-password-changed = Password changed.
done-factor-set = Second sign-in code set up.
done-factor-removed = Second sign-in code removed.
done-body-saved = Organisation saved.
done-unit-saved = Unit saved.
done-composition-changed = Composition of the commission changed.
done-commission-founded = Commission founded. Now appoint its president and members.
done-imported = Rows imported.
done-notices-read = Notices marked as read.
done-signed-out = You have signed out.
done-body-switched = Organisation switched.
done-feedback-sent = Thank you: the message was sent.
done-account-disabled = Account disabled: the person can no longer sign in.
done-account-enabled = Account enabled again.
done-invitation-accepted = Invitation accepted. You can sign in now.
done-reset-given = Link sent.
done-draft-discarded = The kept text has been thrown away.

## Refusals: which right is missing and whom to ask

why-missing-duty = You lack the duty for this action. Ask the administrator of your organisation.
why-not-your-body = This action belongs to another organisation. If you also work for it, switch organisation and try again. Otherwise ask whoever has the referral now: its first page says who.
why-not-your-nucleus = This action belongs to another local nucleus. Ask the coordination office.
why-not-this-state = This cannot be done now, because the case is in another state. Ask whoever has it now: its first page says who, and what is missing.
why-not-your-compartment = Your duty does not give the reading of this part of the data. If you need it for your work, ask the administrator of your organisation whether you can have another duty.
why-not-your-text = Only the author can change this text: ask that person, or add a note of your own.
why-not-a-member = This action belongs to the members of the commission. Ask the secretary of the commission.
why-not-the-president = This action belongs to the president of the commission. Ask the secretary of the commission.
why-not-the-secretary = This action belongs to the secretary of the commission: ask there.
why-session-not-open = The session is not open. This can be done only during the session: ask the secretary of the commission when it opens.
why-already-decided = The decision has already been taken. Correcting it needs a new session: ask the secretary of the commission.
why-notice-first = Before not admitting, a notice of the reasons must be sent, so that the person can answer. The secretary of the commission prepares it.
why-not-complete = The secretary has not yet confirmed that the referral is complete. This is done on the page “Completeness check”.
why-second-factor = This action needs the second sign-in code. Set it up in your account.
why-last-administrator = The organisation must keep at least one administrator. First give the duty to someone else.
why-sealed = The document is signed and can no longer change. A correction is made in a later session: ask the secretary of the commission.

## Grounds: why something may be seen

ground-sender = Your organisation sent this referral.
ground-secretary = You work in the secretariat of the commission that received the referral.
ground-member = You are a member of the commission that evaluates the referral, without conflict of interest.
ground-president = You chair the commission that evaluates the referral, without conflict of interest.
ground-office = You work in the coordination office of the local nucleus.
ground-receiver = The referral was redirected to your organisation.
ground-in-charge = Your organisation has taken the person in charge.
ground-registrar = Your organisation registered the person.
ground-body-administrator = You administer your organisation.
ground-network-administrator = You administer the network.
ground-privacy-officer = You are the privacy officer.
ground-oneself = It is your own account or your own text.
ground-by-duty = Your duty allows it.

## Faults of fields

field-fault-required = This is missing.
field-fault-unknown-choice = Choose one of the items in the list.
field-fault-not-a-date = Enter a date that exists, for example 2/12/2026.
field-fault-not-a-number = Enter a number, for example 12.
field-fault-too-long = The text is too long. Shorten it and save again.
field-fault-not-yes-no = Choose yes or no.
field-fault-not-a-phone = Enter a phone number, for example 0573 123456 or +39 333 1234567.
field-fault-not-an-email = Enter an e-mail address, for example name@example.org.
field-fault-not-a-year = Enter a year with four digits, for example 1985.
field-fault-not-a-municipality = Choose a municipality from the list.

problem-unprinted-title = The document was not typeset
problem-unprinted-mend = The data are safe. Tell whoever looks after the templates, then try again from this referral or session.
why-no-legal-basis = No provision allows this to your kind of body today. Ask the privacy officer of the network, or the coordination office.
why-no-agreement = Your body has no data agreement that is valid today. Ask the privacy officer of the network, or the coordination office.
why-four-eyes = Somebody else decides on what you did: it takes four eyes. Ask another person with the same duty as yours.
why-not-justified = An emergency access of yours to this person was found not justified: ask the privacy officer if you need another one.
done-agreement-recorded = Agreement recorded. It holds from its first day.
done-agreement-ended = Agreement ended. The rights that rested on it are gone already.
done-emergency-opened = Emergency access opened. The privacy officer was told.
done-emergency-ended = Emergency access ended.
done-emergency-reviewed = Review saved.
