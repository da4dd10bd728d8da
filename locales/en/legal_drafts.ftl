# Drafts of the legal-basis matrix: rows, effects, proposal, publishing.

legal-edition = Version { $number }
legal-edition-pack = The pack’s matrix
legal-matrix-edition = Version { $number } is in use, published in this network in place of the pack’s matrix.
legal-draft-title = Draft of the matrix
legal-draft-lead = Here you prepare new rows. Nobody loses or gains rights until a second person publishes.
legal-draft-in-use = In use
legal-draft-state = Draft
legal-draft-same = The same as the matrix in use
legal-draft-differs = Different from the matrix in use
legal-draft-unreadable-title = The published version cannot be read
legal-draft-unreadable = This program cannot read { $edition }. The pack’s matrix holds in its place. Mend the draft and propose it again.
legal-draft-pack-moved = After the version in use was written, the pack changed its own matrix. The version published here still holds.
legal-draft-compare-pack = Compare with the pack’s matrix
legal-draft-faults =
    { $count ->
        [one] { $count } point to mend
       *[other] { $count } points to mend
    }
legal-draft-faults-lead = The draft cannot be published while a point is open. What you wrote is kept.
legal-draft-line = line { $line } of the text
legal-draft-add = Add a row
legal-draft-as-text = The draft as text
legal-draft-again = Start again from the matrix in use
legal-draft-take = Take this text into the draft
legal-draft-act = Action
legal-draft-change = Change
legal-draft-end = End it on a day
legal-draft-end-lead = The row holds up to and including that day. From the day after, the rights that rest on it end, unless another row gives them.
legal-draft-last-day = Last day
legal-draft-row = Row
legal-draft-row-lead = You save only this row of the draft. The others stay as they are.
legal-draft-row-faulty = To mend
legal-draft-row-changed = Changed
legal-draft-row-over = Over
legal-draft-theirs = What { $name } wrote
legal-draft-conflict = { $name } saved this row while you were writing. Below you see their text, in the form yours. Save again to keep yours.
legal-draft-conflict-text = { $name } saved another text while you were writing. Open it in another window, carry the changes over and save again: your text takes its place.
legal-draft-agreements = Agreements: one of these kinds is needed
legal-draft-agreements-hint = No choice: the row holds without an agreement.
legal-draft-basis = Kind of legal basis
legal-draft-provision-hint = As it is quoted, for example “L. 328/2000, art. 6”
legal-draft-gdpr = Articles of the GDPR and of D.Lgs. 196/2003
legal-draft-words = Words for readers, in four languages
legal-draft-words-hint = One simple sentence: it appears under “Why can I see this case?”.
legal-draft-checked = Provision compared with the text of the law
legal-draft-checked-hint = Without the tick the provision is shown as “to verify”.
legal-draft-save = Save in the draft
legal-draft-text = Text of the draft
legal-draft-text-lead = For those who know TOML. To change one row its form is enough.
legal-draft-earlier = Versions
legal-draft-earlier-lead = Open a version to see what it would change, to propose it again or to take it into the draft.
legal-draft-what-done = What was written
legal-draft-fault-other = The text cannot be read here:
legal-draft-fault-missing = Missing: { $field }.
legal-draft-fault-unknown = “{ $code }” is no code that the program knows.
legal-draft-fault-no-words = There are no words in this language: { $language }.
legal-draft-fault-twice = The code “{ $code }” is there twice.
legal-draft-fault-agreement = Data handed on by consent: choose an agreement that says to whom.
legal-draft-fault-overlap = Two rows hold on the same days, from { $from } to { $to }: this one and “{ $other }”. End the first on the day before ({ $cell }).
legal-draft-fault-gap = From { $from } to { $to } no row holds, between “{ $other }” and this one ({ $cell }).
legal-draft-fault-same = You changed nothing: there is nothing to save.
legal-draft-fault-by-hand = This row is written in a way that the form cannot change. Use the draft as text.
legal-draft-fault-unreadable = The text was not saved: not all rows can be read. Mend the points listed; what you wrote is still here.
legal-change-title = What it would change
legal-change-compared = { $edition }, compared with the one in use: { $other }
legal-change-on = What changes: { $day }
legal-change-ask = Show
legal-change-nothing = Nothing changes on this day.
legal-change-days = Days on which something changes:
legal-change-lose =
    { $count ->
        [one] { $count } user loses rights
       *[other] { $count } users lose rights
    }
legal-change-gain =
    { $count ->
        [one] { $count } user gains rights
       *[other] { $count } users gain rights
    }
legal-change-nobody = No user with a duty that rests on it
legal-change-closing = The duty “{ $duty }” closes: who has it finds nothing any more ({ $count })
legal-change-opening = The duty “{ $duty }” opens ({ $count })
legal-change-purpose = Purpose and operation
legal-change-what = What happens
legal-change-closed = Closes
legal-change-opened = Opens
legal-change-resting = Stays open, with another provision or other words
legal-change-agreements = Other agreements
legal-change-before = Before:
legal-change-after = After:
legal-change-rows = Rows that are new, gone or on other days
legal-change-not-there = Not there
legal-change-hours = Emergency access: { $before } hours become { $after }; review within { $review } hours, which become { $reviewed }.
legal-proposals = Proposals
legal-proposal-new = Propose to publish
legal-proposal-lead = Another person publishes, who answers for data protection. It cannot be who proposes, nor who saved last.
legal-proposal-note = Why
legal-proposal-note-hint = What changes, and by which provision or act. Whoever decides reads it.
legal-proposal-what = Version
legal-proposal-title = Proposal: { $edition }
legal-proposal-by = Proposed by
legal-proposal-saver = Saved last by
legal-proposal-instead = In place of
legal-proposal-settled = Settled by
legal-proposal-decide = Decide
legal-proposal-four-eyes = A wrong row takes rights from a whole office. Read what changes, on the other days as well, then decide. The change holds from everybody’s next request.
legal-proposal-publish = Publish
legal-proposal-drop = Drop the proposal
legal-proposal-overtaken = The matrix changed meanwhile: this proposal can no longer be published. Nothing was changed.
legal-proposal-both = In use now: { $now }. When this was proposed: { $then }. Proposed: { $edition }. Below you see what it would change now.
legal-proposal-propose-again = Look and propose again
legal-proposal-faulty = This version has points to mend: it can be neither proposed nor published.
legal-proposal-in-use = This version is in use already.
legal-proposal-seen-another = Another matrix was published meanwhile. Look again at what would change, then propose.
legal-trial-matrix = With which matrix
legal-trial-matrix-used = The one in use
legal-trial-matrix-draft = The draft
proposal-state-open = To decide
proposal-state-published = Published
proposal-state-dropped = Dropped
done-matrix-draft-saved = Saved in the draft. Rights do not change until another person publishes.
done-matrix-proposed = Proposal sent. Another person decides.
done-matrix-published = Matrix published. It holds from everybody’s next request.
done-matrix-proposal-dropped = Proposal dropped.
event-matrix-draft-saved = Draft of the matrix saved
event-matrix-proposed = Matrix proposed
event-matrix-proposal-dropped = Proposal of a matrix dropped
event-matrix-published = Matrix published
event-matrix-refused = Matrix refused
accounts-thing-matrix-proposal = Proposed matrix
