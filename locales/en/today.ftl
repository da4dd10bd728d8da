### The first page, notices, shortcuts, accessibility, feedback.

## First page

today-title = Today
today-heading = Today, { $day }
today-new-referral = New referral
today-find-person = Find a person: given name, surname or both
today-due-title = Due
today-due-none = For you nothing is late and nothing is due in the next 7 days.
today-due-more = See everything that is due in the list
today-due-late =
    { $count ->
        [one] 1 day late
       *[other] { $count } days late
    }
today-due-today = due today
today-due-tomorrow = tomorrow
today-due-in =
    { $count ->
        [one] in 1 day
       *[other] in { $count } days
    }
today-waiting-title = Waiting for you
today-waiting-none = Nothing is waiting for you now.
today-refer-hint = To refer a person, search for the person above.
today-clear = Nothing in these lists:
today-see-all = See all
today-at-least = { $count } or more
today-urgent = Urgent
today-since = since { $date }
today-mandate = Task given by the commission
today-news-title = News since { $day }
today-news-none = Nobody else has changed anything in the referrals you can see.
today-all-notices = All notices
today-back = Back to Today

## What can wait

today-todo-integration = Information to send
today-todo-late = Sent by you: the term has passed
today-late-call = { $desk } has it, telephone { $phone }
today-late-desk = { $desk } has it
today-todo-pre-rejection = Notices before refusal to comment
today-todo-register = To register
today-todo-answered = Information that has arrived
today-todo-unanswered = Unanswered after the term
today-todo-check = To be taken under review
today-todo-review = To be checked: are they complete?
today-todo-ready = Complete: ready for the session
today-todo-urgent = Urgent and complete: you can decide before the session
today-todo-received = Sent to your organisation: to answer
today-todo-take-in-charge = To take in charge
today-todo-sessions = Sessions and minutes
today-todo-opinions = Opinions to give
today-todo-waiting = On the waiting list
today-todo-letters = Letters to issue
today-todo-invitations = Invitations not accepted yet
today-todo-drafts = Your drafts

## Sessions and invitations

today-session-name = Session { $number }, { $commission }
today-session-on = Session: { $when }
today-session-convene = Convene the session
today-session-write-minutes = Write the minutes
today-session-finish-minutes = Finish the draft minutes
today-session-approve-minutes = Approve the minutes
today-session-sign-president = Sign the minutes as president
today-session-sign-secretary = Sign the minutes as secretary
today-invitation-until = { $body } · good until { $date }
today-invitation-ended = { $body } · ended on { $date }: make a new invitation

## Notices

today-notices-title = Notices
today-notices-read-all = Mark all as read
today-notices-none = There are no notices.
today-notice-new = New

## Shortcuts

today-keys-lead = These keys are faster. They do nothing while you write in a field.
today-keys-key = Key
today-keys-does = What it does
today-key-search = Goes to the search field of the page
today-key-today = Opens Today (first g, then o)
today-key-new = Begins something new, where the page offers it
today-key-save = Saves the form
today-key-list = Opens this list
today-keys-on = The shortcuts are on for you.
today-keys-off = The shortcuts are off for you.
today-keys-change = Change this in your profile

## Accessibility

today-access-lead = Everybody must be able to use Net-Met. It follows WCAG 2.2, level AA, and the European standard EN 301 549.
today-access-can-title = What you can do
today-access-keyboard = Use every page with the keyboard alone.
today-access-reader = Use a screen reader: headings, fields and errors always have a name.
today-access-zoom = Zoom to 400 per cent or use a small phone, without scrolling sideways.
today-access-script = Work without JavaScript too.
today-access-time = Take the time you need: there is a warning before the session ends, and no text is lost.
today-access-languages = Read the pages in Italian, English, French and German.
today-access-limits-title = What is not good yet
today-access-limit-files = Attachments stay as their author made them: a screen reader may be unable to read a scan.
today-access-limit-words = The pages use plain words for people who work in the services. They are not yet in easy-to-read language.
today-access-limit-tests = People with disabilities have not yet tried all pages.
today-access-how-title = How it is checked
today-access-how = Each version is tested by a program with the tool axe, at 320 and 1280 pixels, with the keyboard alone and without JavaScript. This is a self-assessment.
today-access-tell-title = Have you found a barrier?
today-access-tell = Tell us: the network’s administrators receive the message.

## Feedback

today-feedback-title = Report a problem or an idea
today-feedback-lead = The message reaches the network’s administrators.
today-feedback-no-names = Do not write names or data of the people who are helped.
today-feedback-kind = What is it about?
feedback-kind-barrier = A barrier: I cannot read or use a page
feedback-kind-fault = A fault: something does not work
feedback-kind-idea = An idea to improve
today-feedback-page = Page
today-feedback-page-hint = Copy the address or write the title of the page.
today-feedback-text = What happened?
today-feedback-text-hint = Write what you wanted to do and what happened. If you use an assistive tool, say which.
today-feedback-fault-empty = Write what happened.
today-feedback-received = Messages received
today-feedback-none = No messages received.
today-feedback-kind-short = Subject
today-feedback-who = From
today-feedback-when = When
today-feedback-outside = To write from here you must sign in. Without an account you can call or write to a coordination office:
today-feedback-no-office = Ask the organisation that gave you this address for a contact.
