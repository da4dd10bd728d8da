## Ways in without an account: link and code

door-purpose-own-view = The person: own view
door-purpose-attendance = Attendance
door-purpose-mandate = Part in a team

event-door-made = Link and code given
event-door-revoked = Link revoked
event-door-visited = Right code: a visit began
event-door-code-wrong = Wrong code
event-door-refused = Link that leads nowhere
