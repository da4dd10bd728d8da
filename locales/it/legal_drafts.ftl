# Bozze della matrice delle basi giuridiche: righe, effetti, proposta, pubblicazione.

legal-edition = Versione { $number }
legal-edition-pack = Matrice del pacchetto
legal-matrix-edition = È in uso la versione { $number }, pubblicata in questa rete al posto della matrice del pacchetto.
legal-draft-title = Bozza della matrice
legal-draft-lead = Qui prepari le righe nuove. Nessuno perde o ottiene diritti finché una seconda persona non pubblica.
legal-draft-in-use = In uso
legal-draft-state = Bozza
legal-draft-same = Uguale alla matrice in uso
legal-draft-differs = Diversa dalla matrice in uso
legal-draft-unreadable-title = La versione pubblicata non si può leggere
legal-draft-unreadable = Questo programma non sa leggere la { $edition }. Al suo posto vale la matrice del pacchetto. Correggi la bozza e proponila di nuovo.
legal-draft-pack-moved = Dopo che la versione in uso è stata scritta, il pacchetto ha cambiato la sua matrice. Vale ancora la versione pubblicata qui.
legal-draft-compare-pack = Confronta con la matrice del pacchetto
legal-draft-faults =
    { $count ->
        [one] { $count } punto da correggere
       *[other] { $count } punti da correggere
    }
legal-draft-faults-lead = Finché c’è un punto aperto la bozza non si può pubblicare. Quello che hai scritto è conservato.
legal-draft-line = riga { $line } del testo
legal-draft-add = Aggiungi una riga
legal-draft-as-text = La bozza come testo
legal-draft-again = Ricomincia dalla matrice in uso
legal-draft-take = Riprendi questo testo nella bozza
legal-draft-act = Azione
legal-draft-change = Modifica
legal-draft-end = Fai finire in un giorno
legal-draft-end-lead = La riga vale fino a quel giorno, compreso. Dal giorno dopo i diritti che ne dipendono finiscono, se nessun’altra riga li dà.
legal-draft-last-day = Ultimo giorno
legal-draft-row = Riga
legal-draft-row-lead = Salvi solo questa riga della bozza. Le altre restano come sono.
legal-draft-row-faulty = Da correggere
legal-draft-row-changed = Modificata
legal-draft-row-over = Finita
legal-draft-theirs = Che cosa ha scritto { $name }
legal-draft-conflict = { $name } ha salvato questa riga mentre scrivevi. Sotto vedi il suo testo, nel modulo il tuo. Salva di nuovo per tenere il tuo.
legal-draft-conflict-text = { $name } ha salvato un altro testo mentre scrivevi. Aprilo in un’altra finestra, riporta le modifiche e salva di nuovo: il tuo testo prende il suo posto.
legal-draft-agreements = Accordi: ne serve uno di questi tipi
legal-draft-agreements-hint = Nessuna scelta: la riga vale senza accordo.
legal-draft-basis = Tipo di base giuridica
legal-draft-provision-hint = Come si cita, per esempio «L. 328/2000, art. 6»
legal-draft-gdpr = Articoli del GDPR e del D.Lgs. 196/2003
legal-draft-words = Parole per chi legge, in quattro lingue
legal-draft-words-hint = Una frase semplice: compare in «Perché posso vedere questo caso?».
legal-draft-checked = Norma confrontata con il testo di legge
legal-draft-checked-hint = Senza il segno la norma compare come «da verificare».
legal-draft-save = Salva nella bozza
legal-draft-text = Testo della bozza
legal-draft-text-lead = Per chi conosce il formato TOML. Per cambiare una riga basta il suo modulo.
legal-draft-earlier = Versioni
legal-draft-earlier-lead = Apri una versione per vedere che cosa cambierebbe, proporla di nuovo o riprenderla nella bozza.
legal-draft-what-done = Che cosa è stato scritto
legal-draft-fault-other = Il testo non si può leggere qui:
legal-draft-fault-missing = Manca: { $field }.
legal-draft-fault-unknown = «{ $code }» non è un codice che il programma conosce.
legal-draft-fault-no-words = Mancano le parole in questa lingua: { $language }.
legal-draft-fault-twice = Il codice «{ $code }» c’è due volte.
legal-draft-fault-agreement = Dati comunicati con il consenso: scegli un accordo che dica a chi.
legal-draft-fault-overlap = Due righe valgono negli stessi giorni, dal { $from } al { $to }: questa e «{ $other }». Fai finire la prima il giorno prima ({ $cell }).
legal-draft-fault-gap = Dal { $from } al { $to } non vale nessuna riga, fra «{ $other }» e questa ({ $cell }).
legal-draft-fault-same = Non hai cambiato niente: non c’è niente da salvare.
legal-draft-fault-by-hand = Questa riga è scritta in un modo che il modulo non sa cambiare. Usa la bozza come testo.
legal-draft-fault-unreadable = Il testo non è stato salvato: non tutte le righe si possono leggere. Correggi i punti elencati; quello che hai scritto è ancora qui.
legal-change-title = Che cosa cambierebbe
legal-change-compared = { $edition }, confrontata con quella in uso: { $other }
legal-change-on = Che cosa cambia: { $day }
legal-change-ask = Mostra
legal-change-nothing = In questo giorno non cambia niente.
legal-change-days = Giorni in cui qualcosa cambia:
legal-change-lose =
    { $count ->
        [one] { $count } utente perde diritti
       *[other] { $count } utenti perdono diritti
    }
legal-change-gain =
    { $count ->
        [one] { $count } utente ottiene diritti
       *[other] { $count } utenti ottengono diritti
    }
legal-change-nobody = Nessun utente con un incarico che ne dipende
legal-change-closing = L’incarico «{ $duty }» si chiude: chi ce l’ha non trova più niente ({ $count })
legal-change-opening = L’incarico «{ $duty }» si apre ({ $count })
legal-change-purpose = Scopo e operazione
legal-change-what = Che cosa succede
legal-change-closed = Si chiude
legal-change-opened = Si apre
legal-change-resting = Resta aperto, con un’altra norma o altre parole
legal-change-agreements = Altri accordi
legal-change-before = Prima:
legal-change-after = Dopo:
legal-change-rows = Righe nuove, tolte o con altri giorni
legal-change-not-there = Non c’è
legal-change-hours = Accesso di emergenza: { $before } ore diventano { $after }; verifica entro { $review } ore, che diventano { $reviewed }.
legal-proposals = Proposte
legal-proposal-new = Proponi la pubblicazione
legal-proposal-lead = Pubblica un’altra persona, che si occupa di protezione dei dati. Non può essere chi propone, né chi ha salvato per ultimo.
legal-proposal-note = Perché
legal-proposal-note-hint = Che cosa cambia e per quale norma o atto. Lo legge chi decide.
legal-proposal-what = Versione
legal-proposal-title = Proposta: { $edition }
legal-proposal-by = Proposta da
legal-proposal-saver = Salvata per ultimo da
legal-proposal-instead = Al posto di
legal-proposal-settled = Decisa da
legal-proposal-decide = Decidere
legal-proposal-four-eyes = Una riga sbagliata toglie diritti a un intero ufficio. Leggi che cosa cambia, anche negli altri giorni, e poi decidi. La modifica vale dalla richiesta successiva di tutti.
legal-proposal-publish = Pubblica
legal-proposal-drop = Lascia cadere la proposta
legal-proposal-overtaken = Nel frattempo è cambiata la matrice: questa proposta non si può più pubblicare. Non è cambiato niente.
legal-proposal-both = In uso adesso: { $now }. Quando è stata fatta la proposta: { $then }. Proposta: { $edition }. Sotto vedi che cosa cambierebbe adesso.
legal-proposal-propose-again = Guarda e proponi di nuovo
legal-proposal-faulty = Questa versione ha punti da correggere: non si può né proporre né pubblicare.
legal-proposal-in-use = Questa versione è già in uso.
legal-proposal-seen-another = Nel frattempo è stata pubblicata un’altra matrice. Guarda di nuovo che cosa cambierebbe e poi proponi.
legal-trial-matrix = Con quale matrice
legal-trial-matrix-used = Quella in uso
legal-trial-matrix-draft = La bozza
proposal-state-open = Da decidere
proposal-state-published = Pubblicata
proposal-state-dropped = Lasciata cadere
done-matrix-draft-saved = Salvato nella bozza. I diritti non cambiano finché un’altra persona non pubblica.
done-matrix-proposed = Proposta inviata. Decide un’altra persona.
done-matrix-published = Matrice pubblicata. Vale dalla prossima richiesta di tutti.
done-matrix-proposal-dropped = Proposta lasciata cadere.
event-matrix-draft-saved = Bozza della matrice salvata
event-matrix-proposed = Matrice proposta
event-matrix-proposal-dropped = Proposta di matrice lasciata cadere
event-matrix-published = Matrice pubblicata
event-matrix-refused = Matrice rifiutata
accounts-thing-matrix-proposal = Proposta di matrice
