### The main menu.

nav-today = Today
nav-referrals = Referrals
nav-people = People
nav-sessions = Sessions
nav-network = Network
nav-users = Users
nav-register = Register
nav-protocol = Protocol
nav-notices = Notices
nav-emergencies = Emergencies
nav-legal = Legal bases
