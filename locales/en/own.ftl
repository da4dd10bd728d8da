## The person's own view: a link, a code, easy words


## own: The person's own pages: easy words, one idea in a sentence

own-title = My pages
own-home = Start
own-leave = Leave
own-skip = Go to the text
own-menu = What do you want to do?
own-language = Language
own-send = Send
own-error = Error:
own-error-title = There is an error

## own: The door

own-door-text = You have a code of 6 numbers. Write the code here.
own-code = Your code
own-enter = Go in
own-door-help = No code? Call who gave you the page.
own-door-wrong = The code is not right. Try again.
own-over-title = The page does not open
own-over-again = Is the time over? Open the page again.
own-over-call = It does not work? Call who gave you the page.
own-out-title = You closed the page
own-out-text = Now you can close the window.

## own: Start

own-hello = Hello, { $name }
own-next = The next meeting
own-start-sign = Read and sign the project
own-more = Other things

## own: Meetings

own-appointment = Meeting
own-appointments = My meetings
own-appointments-none = You have no meetings.
own-at-hour = at { $hour }
own-where = Where
own-with = With whom
own-phone = Telephone
own-by-telephone = By telephone
own-by-video = By video
own-interpreter = Somebody there speaks your language.
own-said-nothing = Will you come? Say it here.
own-said-comes = You said: I will come.
own-said-other-day = You asked for another day. Now wait.
own-yes = I will come
own-no = I cannot
own-move-title = Ask for another day
own-move-why = Why can you not come?
own-move-words = When can you come? If you want, write here.
own-move-go = Ask for another day
own-reply-comes = The person comes
own-reply-other-day = The person asks for another day

## own: Project

own-project = My project
own-project-none = Your project is not there yet.
own-project-wants = What you want
own-project-goals = Where you want to get
own-project-actions = What is done
own-project-promises = Who does what
own-project-risks = If it goes wrong
own-project-until = by { $day }
own-project-review = The next check
own-project-next = We look at the project together: { $day }.
own-project-signed = You signed: { $day }.
own-project-declined = You said no to this text.
own-project-in-person = To sign, call who helps you.
own-project-to-sign = Sign the project
own-sign-title = Sign the project
own-sign-text = Read everything. Then say yes or no. You decide.
own-sign-italian = The Italian text counts.
own-sign-question = Is it all right for you?
own-sign-yes = Yes, I sign
own-sign-no = No, I do not sign
own-sign-why = If you say no: why?
own-sign-code = Write your code again
own-sign-go = Send the answer

## own: Papers, team, readers

own-papers = My papers
own-papers-none = There are no papers.
own-papers-text = The paper stays on the phone. Who has the phone can read it.
own-team = Who works with me
own-team-leads = Leads your case
own-readers = Who has seen my data
own-readers-text = Data are the things written about you. Here you see who read them.
own-readers-none = Nobody has read your data.
own-readers-other = Another office
own-purpose-referral = To ask for help for you.
own-purpose-evaluation = To decide on the help.
own-purpose-accompaniment = To help you.
own-purpose-coordination = To see if the help goes on.
own-purpose-emergency = Because of a danger.

## own: Questions and rights

own-ask = Ask a question
own-ask-text = The question goes to who helps you. You read the answer here.
own-ask-words = What do you want to ask?
own-ask-waits = Wait for the answer.
own-ask-answer = The answer:
own-rights = My rights
own-rights-text = Data are the things written about you. They are yours.
own-rights-what = What do you want?
own-rights-words = If you want, write here
own-right-access = I want a copy of my data
own-right-rectification = There is a mistake in my data
own-right-objection = I do not want my data used
own-right-erasure = Delete my data
own-right-restriction = Stop using my data
own-right-portability = Give me my data in a file
own-right-until = The answer comes by { $day }.
own-right-day = Today is day { $day } of { $all }.
own-right-answered = The answer is there. Ask who helps you.

## own: What was just done, and what is wrong

own-told-comes = Good. Now they know that you come.
own-told-other-day = You asked for another day. They will answer you.
own-told-signed = You have signed. Thank you.
own-told-declined = You said no. Now talk with who helps you.
own-told-asked = The question is on its way.
own-told-right-asked = Your request has arrived.
own-told-changed = Something has changed here. Read again.
own-told-waits = Now it is not possible. Call who helps you.
own-fault-reason = Choose an answer.
own-fault-long = The text is long. Write less.
own-fault-words = Write your question.
own-fault-right = Choose what you want.
own-fault-again = You have asked this already. Wait for the answer.
own-fault-code = Write your code.
own-fault-mend = Write what is wrong.
own-fault-no-reason = Write why you say no.

## own: For who leads the case

cases-nav-own = The person’s pages
own-desk-title = The person’s pages
own-desk-lead = With a link and a code the person sees the own project and appointments, and writes to you.
own-desk-asked = Questions of the person
own-desk-asked-none = The person has written nothing.
own-desk-answer = Your answer
own-desk-answer-hint = Short sentences and easy words. The person reads it in the own pages.
own-desk-answer-go = Send the answer
own-desk-answered = { $name } answered, { $when }
own-desk-keys = Who can come in
own-desk-keys-none = Nobody has a link yet.
own-desk-for = For whom
own-desk-person = The person
own-desk-guardian = Who represents the person
own-desk-given = Given by
own-desk-made = { $name }, { $day }
own-desk-until = Valid until
own-desk-used = Last visit
own-desk-never = Never
own-desk-open = Active
own-desk-ended = Revoked
own-desk-locked = Locked
own-desk-over = Expired
own-desk-end = Revoke
own-desk-new = Give a new link
own-desk-new-lead = The new link takes the place of the old one. Whoever holds the person’s phone and knows the code reads everything.
own-desk-contact = First read how the person is reached: { $words }
own-desk-language = Language of the pages
own-desk-language-hint = The person can change it.
own-desk-give = Make link and code
own-desk-given-title = Link and code
own-desk-given-lead = For: { $name }. Valid until { $day }. You see them only now.
own-desk-link = Link
own-desk-code = Code
own-desk-given-apart = Give the code another way: by voice, or on another sheet. Do not write it beside the link.
own-desk-given-go = I gave link and code
own-desk-fault-holder = Choose for whom the link is.
own-desk-fault-words = Write the answer.
own-replied-title = What the person answered
own-by-link = Through the own pages

## own: Notices, events, work

done-key-ended = Link revoked.
done-own-question-answered = Answer sent.
notice-own-comes = A person confirmed an appointment.
notice-own-other-day = A person asks for another day for an appointment.
notice-own-asked = A person asked you a question.
notice-own-right-asked = A person asks something about the own data.
notice-own-key-locked = A person’s link is locked: too many wrong codes.
notice-own-project-signed = A person signed the own project.
event-own-desk-opened = The person’s pages: links and questions opened
event-own-shown = The person opened the own pages
event-own-appointment-answered = The person answered to an appointment
event-own-project-signed = The person signed the project by the own link
event-own-project-declined = The person said no to the project by the own link
event-own-paper-taken = The person took a letter
event-own-asked = The person asked a question
event-own-answered = Answer to a question of the person
event-own-right-asked = The person asked for a right
event-own-language-chosen = The person chose the language of the pages
today-todo-own-questions = Questions of people
today-todo-other-days = People who ask for another day
own-demo-title = The person who is helped, without an account
own-demo-enter = Come in by the own link
