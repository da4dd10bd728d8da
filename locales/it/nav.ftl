### The main menu.

nav-today = Oggi
nav-referrals = Segnalazioni
nav-people = Persone
nav-sessions = Sedute
nav-network = Rete
nav-users = Utenti
nav-register = Registro
nav-protocol = Protocollo
nav-notices = Avvisi
nav-emergencies = Emergenze
nav-legal = Basi giuridiche
