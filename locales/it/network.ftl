### Nuclei, bodies and their units.

## Directory

network-title = Gli enti della rete
network-lead = Qui trovi chi fa parte della rete, come contattarlo e in quali lingue risponde.
network-add = Aggiungi un ente
network-search-label = Cerca un ente
network-search-words = Nome dell’ente
network-search-words-hint = Basta una parte del nome.
network-kind = Tipo
network-nucleus = Nucleo locale
network-nucleus-hint = La segreteria e l’ufficio di coordinamento lavorano per il nucleo del proprio ente.
network-no-nucleus = Tutta la rete
network-language = Lingua parlata
network-filter-ended = Mostra anche gli enti non più attivi
network-found =
    { $count ->
        [one] 1 ente
       *[other] { $count } enti
    }
network-empty = Nella rete non ci sono ancora enti. Chi amministra la rete può aggiungere il primo.
network-body = Ente
network-municipality = Comune
network-municipality-hint = Nome o codice del comune. Se due comuni hanno lo stesso nome, aggiungi la provincia: Samone (TN). Lascia vuoto se l’ente è all’estero.
network-languages = Lingue parlate
network-languages-hint = Le lingue in cui l’ente sa rispondere alle persone.
network-phone = Telefono
network-ended = Non più attivo

## One body

network-back-to-list = Tutti gli enti
network-back-to-body = Torna a { $name }
network-back-to-units = Unità di { $name }
network-ended-text = Questo ente non fa più parte della rete. I dati restano per leggere le pratiche vecchie.
network-name = Nome
network-short-name = Nome breve
network-short-name-hint = Si usa dove c’è poco spazio. Se lo lasci vuoto, si usa il nome intero.
network-contacts = Contatti
network-address = Indirizzo
network-address-hint = Via e numero; all’estero anche città e stato.
network-email = E-mail
network-email-hint = La casella dell’ufficio, non quella di una persona.
network-pec = Posta certificata (PEC)
network-opening = Orari di apertura
network-opening-hint = Per esempio: lunedì e mercoledì 9-13, giovedì 15-18.
network-in-force = Nella rete
network-period-open = dal { $from }
network-period-closed = dal { $from } al { $to }
network-second-factor = Accesso
network-second-factor-yes = Tutti accedono con password e codice temporaneo.
network-second-factor-no = Il codice temporaneo è una scelta di ogni persona.
network-second-factor-question = Il codice temporaneo è obbligatorio per tutti?
network-second-factor-hint = Chi non lo ha ancora lo attiva al prossimo accesso, prima di ogni altra pagina.
network-does-title = Che cosa fa nella rete
network-does-receive = Riceve le persone inviate da un altro servizio e risponde.
network-does-not-receive = Per ora nessuno qui riceve persone inviate da un altro servizio.
network-does-refer = Invia segnalazioni alla commissione.
network-does-accompany = Prende in carico e accompagna le persone ammesse.
network-who-title = Chi si può segnalare
network-rules = Regole
network-valid-from = Primo giorno nella rete
network-valid-to = Ultimo giorno
network-valid-to-hint = Dopo questo giorno nessuno può più lavorare per l’ente. Lascia vuoto se resta attivo.
network-edit-title = Modifica i dati dell’ente
network-fixed-note = Tipo, nucleo e date li cambia chi amministra la rete, perché da questi dipendono i permessi.
network-fault-ends-before-start = L’ultimo giorno viene prima del primo. Controlla le due date.
network-fault-name-taken = Nella rete c’è già un ente con questo nome. Cercalo nell’elenco, oppure aggiungi al nome il comune.
network-address-mail-subject = { $network }: indirizzo e-mail cambiato
network-address-mail-text =
    L’indirizzo e-mail o la PEC del tuo ente in { $network } sono stati cambiati. Da ora i messaggi non arrivano più qui.

    Se non ne sapete niente, telefonate subito a chi amministra { $network }.
network-fault-municipality = Questo comune non si trova, o più comuni hanno lo stesso nome. Scrivi il nome intero con la provincia, per esempio Samone (TN).

## Units

network-units = Unità
network-unit = Unità
network-units-manage = Gestisci le unità
network-units-lead = Le unità sono i servizi o gli uffici dentro l’ente. Servono per dire dove lavora ogni persona.
network-units-none = Questo ente non ha unità.
network-unit-add = Aggiungi un’unità
network-unit-name = Nome dell’unità
network-unit-name-hint = Per esempio: Servizio sociale professionale.
network-unit-end = Chiudi da oggi
network-unit-end-named = Chiudi da oggi l’unità { $name }
network-unit-until = fino al { $date }
network-units-ended =
    { $count ->
        [one] 1 unità chiusa
       *[other] { $count } unità chiuse
    }
network-unit-valid-to-hint = Dopo questo giorno l’unità è chiusa. Per riaprirla, cancella la data.

## Members, for administrators

network-members =
    { $count ->
        [one] 1 persona lavora qui
       *[other] { $count } persone lavorano qui
    }
network-members-note = Questo elenco lo vede solo chi amministra l’ente o la rete.
network-members-none = Nessuno lavora ancora per questo ente.
network-invite = Invita la prima persona
network-member = Persona
network-member-title = Professione
network-duties = Incarichi
