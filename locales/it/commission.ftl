### Words of the evaluation commission: composition, sessions, agenda, decisions, minutes, waiting list, tasks.

## Sections and navigation

commission-sessions = Sedute
commission-session = Seduta
commission-session-number = Seduta { $number }
commission-composition = Composizione della commissione
commission-waiting-list = Lista d’attesa
commission-waiting-hint = Apri un nome per vedere o calcolare il punteggio.
commission-source = Fonte: { $source }.
commission-others = Altre commissioni
commission-none = Qui non c’è ancora una commissione. La crea chi amministra la rete.
commission-all = Commissioni della rete
commission-all-none = Non c’è ancora nessuna commissione. Istituisci la prima.
commission-found = Istituisci una commissione
commission-found-do = Istituisci
commission-found-all = Ogni nucleo ha già la sua commissione.
commission-found-hint = Ogni nucleo ha una commissione. Dopo nomini chi la presiede e i componenti: prima devono avere un account con la funzione di presidente o di componente.
commission-nucleus = Nucleo locale
commission-nucleus-hint = Solo quelli che non hanno ancora una commissione.
commission-name = Nome della commissione
commission-name-hint = Per esempio «Commissione del nucleo di Pistoia»

## Composition

commission-change-composition = Cambia la composizione
commission-act = Atto di nomina
commission-act-hint = Numero, data ed ente, per esempio «Determina 45 del 2/3/2026, Società della Salute».
commission-component = Componente
commission-component-kinds = Enti che la possono nominare: { $kinds }
commission-component-empty = Nessuno è nominato.
commission-component-missing = Manca
commission-who = Nome
commission-body = Ente
commission-role = Ruolo
commission-validity = Validità
commission-valid-from = Valida dal
commission-valid-to = Ultimo giorno
commission-from = dal { $from }
commission-from-to = dal { $from } al { $to }
commission-substitute = Sostituto
commission-substitute-of = sostituisce { $name }
commission-substitutes = Sostituisce
commission-substitutes-hint = Lascia vuoto per un titolare.
commission-new-seat = Nuova nomina
commission-holder-hint = Ci sono le persone che hanno l’incarico di componente o presidente nel loro ente.
commission-seats-now = Nomine attuali
commission-end-seat = Termina
commission-end-seat-hint = «Termina» fa finire oggi la nomina e quelle dei suoi sostituti. Le sedute passate restano come erano.

## Sessions

commission-plan-session = Programma una seduta
commission-move-session = Sposta la seduta { $number }
commission-coming = Prossime sedute
commission-coming-none = Non ci sono sedute in programma. La segreteria programma la prossima.
commission-past = Sedute passate
commission-past-none = Non ci sono ancora sedute passate.
commission-when = Data e ora
commission-day = Giorno
commission-time = Ora
commission-time-hint = Per esempio 9:30
commission-place = Luogo
commission-place-hint = Indirizzo e stanza. Se la seduta è solo a distanza, lascia vuoto.
commission-link = Collegamento a distanza
commission-link-hint = Indirizzo che comincia con https://
commission-open-link = Entra nella riunione a distanza
commission-call = Convocazione
commission-second-call = Seconda convocazione
commission-second-call-hint = È la seconda convocazione della seduta deserta. I punti rimasti passano a questa seduta.
commission-plan-second-call = Programma la seconda convocazione
commission-convened-at = Convocata il
commission-opened-at = Aperta il
commission-closed-at = Chiusa il
commission-last-reason = Motivo indicato
commission-to-do = Cose da fare
commission-task-agenda = Ordine del giorno
commission-task-attendance = Presenze
commission-task-minutes = Verbale
commission-task-sign = Firme
commission-task-done = Fatto
commission-task-open = Da fare
commission-task-later = Più avanti
commission-items-count =
    { $count ->
        [one] 1 punto
       *[other] { $count } punti
    }

## Steps

commission-effect-convene = I componenti ricevono un avviso con il giorno e il luogo.
commission-effect-open = La seduta comincia. I pareri dei componenti diventano visibili a tutta la commissione.
commission-effect-suspend = La seduta si ferma. Si potrà riprendere.
commission-effect-resume = La seduta riprende.
commission-effect-close = Le decisioni vengono comunicate agli enti segnalanti. I punti senza decisione passano alla prossima seduta.
commission-effect-draft-minutes = Il verbale diventa una bozza da completare.
commission-effect-approve-minutes = Il testo del verbale è definitivo e aspetta due firme.
commission-effect-revise-minutes = Il verbale torna in bozza. Una firma già messa si perde.
commission-effect-sign-minutes = Dopo due firme il verbale non cambia più.
commission-effect-declare-deserted = La seduta finisce perché manca il numero legale. I punti passano alla prossima seduta.
commission-effect-cancel = La seduta non si tiene. I punti passano alla prossima seduta.
commission-blocked = Che cosa manca
commission-block-short-notice = Il preavviso è di { $given } giorni, la regola ne chiede { $asked }. Scrivi il motivo per convocare lo stesso.
commission-block-no-quorum = Non c’è il numero legale: presenti { $present }, necessari { $needed }.
commission-block-components = Mancano questi componenti obbligatori: { $names }.
commission-block-too-early = Il giorno della seduta non è ancora arrivato.
commission-block-quorum-is-there = Il numero legale c’è: presenti { $present }, necessari { $needed }. La seduta non è deserta.
commission-block-items-open =
    { $count ->
        [one] 1 punto è ancora senza decisione.
       *[other] { $count } punti sono ancora senza decisione.
    }
commission-block-not-your-items = Per un conflitto di interesse dichiarato, questa seduta la chiude un’altra persona: chi presiede o la segreteria.
commission-step-reason = Motivo
commission-step-reason-hint = Lo leggono i componenti della commissione. Non scrivere dati di persone.

## Attendance

commission-attendance = Presenze
commission-present = Chi è presente
commission-quorum = Numero legale
commission-quorum-met = Presenti { $present }, necessari { $needed }.
commission-quorum-yes = Numero legale raggiunto
commission-quorum-no = Numero legale non raggiunto
commission-voting-seats = Componenti con diritto di voto
commission-advising-seats = Presenti senza diritto di voto

## Agenda

commission-agenda = Ordine del giorno
commission-agenda-empty = L’ordine del giorno è vuoto.
commission-item = Punto
commission-person = Persona
commission-item-title = Punto { $number }: { $about }
commission-about-referral = segnalazione { $label }
commission-about-ratification = ratifica della decisione urgente sulla segnalazione { $label }
commission-about-correction = rettifica del verbale { $label }: { $title }
commission-carried-here = Rimasto da una seduta precedente
commission-urgent = Urgente
commission-late = In ritardo
commission-place-number = Posizione
commission-referral-number = Segnalazione
commission-place-of = Posizione di: { $title }
commission-arrange = Sposta o togli
commission-up = Su
commission-down = Giù
commission-save-order = Salva l’ordine
commission-candidates = Segnalazioni che aspettano
commission-candidates-none = Nessuna segnalazione completa aspetta una seduta. Quelle in istruttoria vanno prima confermate come complete.
commission-candidates-hint = Prima le urgenti, poi chi aspetta da più tempo. Ci sono solo segnalazioni complete, rinviate o in lista d’attesa.
commission-choose-referrals = Segnalazioni da mettere all’ordine del giorno
commission-waits-since = aspetta dal { $day }
commission-put-on = Metti all’ordine del giorno
commission-put-on-which = In quale seduta?
commission-put-on-session = Seduta { $number }, { $when }
commission-put-on-hint = { $state }. Sarà il punto { $position }.
commission-fault-session = Scegli la seduta.
commission-added = Aggiunto alla seduta { $number } del { $day }: punto { $points }
commission-other-item = Altro punto
commission-title = Titolo
commission-corrects = Rettifica il verbale della seduta
commission-corrects-hint = Solo per correggere un verbale già firmato.

## Item

commission-open-file = Apri la segnalazione
commission-opinions = Pareri dei componenti
commission-opinions-hidden = I pareri si leggono da quando la seduta si apre.
commission-opinions-none = Nessuno ha dato un parere prima della seduta.
commission-discussion = Discussione
commission-rapporteur = Chi presenta il caso
commission-summary = Sintesi della discussione
commission-summary-hint = Fa parte del verbale. Non scrivere diagnosi o dati giudiziari. Dopo un preavviso di rigetto riporta le osservazioni della persona.
commission-proposal = Proposta
commission-proposal-hint = Quello su cui si vota.
commission-vote-and-decide = Voto e decisione
commission-in-minutes = Che cosa riporta il verbale
commission-conflict-abstained = Si astiene per conflitto di interesse
commission-give-mandate = Dai un incarico
commission-what = Che cosa fare
commission-what-hint = Lo legge l’ente incaricato. Scrivi solo quello che serve.
commission-due-on = Entro il

## Decision

commission-votes = Voti
commission-votes-others = Tutti i presenti
commission-votes-others-hint = Vale per chi qui sotto non ha un voto suo. Per un voto unanime basta questo.
commission-abstains-conflict = non vota per conflitto di interesse
commission-decision = Decisione
commission-outcome = Esito
commission-outcome-hint = Se la proposta non è approvata si può solo rinviare. Prima di non ammettere serve il preavviso di rigetto.
commission-reason-code = Motivo dall’elenco
commission-reason-code-hint = Serve per non ammissione, preavviso di rigetto (stessi motivi della non ammissione), rinvio e invio a un altro servizio.
commission-to-body-hint = Per l’ammissione: l’ente che prende in carico. Per l’invio: il servizio che riceve.
commission-in-charge = Ente che prende in carico
commission-sent-to = Inviata a
commission-until = Scadenza
commission-until-hint = Per l’ammissione con riserva: entro quando arriva quello che manca. Per il preavviso la calcola il sistema.
commission-reason = Motivazione
commission-reason-hint = I fatti che hanno portato alla decisione (art. 3 L. 241/1990). La legge l’ente segnalante: niente diagnosi, niente dati giudiziari.
commission-legal-ground = Base giuridica
commission-legal-ground-hint = Legge, delibera o regolamento, per esempio «DGR 544/2023».
commission-check-decision = Controlla la decisione
commission-tally = Favorevoli { $for }, contrari { $against }, astenuti { $abstained }.
commission-tally-conflicted = Esclusi per conflitto di interesse: { $count }.
commission-result = Risultato del voto
commission-carried = Proposta approvata
commission-not-carried = Proposta non approvata
commission-ratified = Decisione urgente ratificata
commission-not-ratified = Decisione urgente non ratificata: non vale più
commission-not-ratified-reason = Motivo della mancata ratifica
commission-record = Registra la decisione
commission-record-hint = Dopo la registrazione la decisione non si cambia in questa seduta.
commission-to-ratify = Decisione urgente da ratificare: { $outcome }, presa da { $name }.
commission-ratify-hint = Serve solo se la decisione urgente non è ratificata: la segnalazione torna in istruttoria.

## Opinion, conflict, urgent

commission-give-opinion = Dai il tuo parere
commission-my-opinion = Il mio parere
commission-opinion-hint = Nessun altro lo legge prima dell’apertura della seduta. Fino ad allora puoi cambiarlo.
commission-opinion-words = Che cosa vuoi dire alla commissione
commission-opinion-closed = Ora non si può dare un parere: il caso non aspetta una seduta.
commission-declare-conflict = Dichiara un conflitto di interesse
commission-conflict-what = Dichiara un conflitto se tu, un tuo familiare o una persona vicina siete interessati a questo caso (art. 6-bis L. 241/1990).
commission-conflict-hidden = Da subito non vedi più questo caso: né documenti, né punto, né verbale del punto.
commission-conflict-vote = Non voti su questo caso. Il verbale dice che ti astieni.
commission-conflict-final = Non puoi tornare indietro.
commission-conflict-sure = Ho un conflitto di interesse su questo caso
commission-urgent-decision = Decisione urgente
commission-urgent-by = Decisione urgente di
commission-urgent-hint = La decisione vale da subito e l’ente segnalante la vede. La seduta del { $day } la deve ratificare.
commission-urgent-hint-later = La decisione vale da subito e l’ente segnalante la vede. Nessuna seduta è in programma: la ratifica va nella prossima che la segreteria programma, entro { $days } giorni.
commission-urgent-decisions = Decisioni urgenti
commission-urgent-list-hint = Chi presiede può decidere prima della seduta se il caso non può aspettare. La seduta successiva ratifica. Prima le urgenti, poi chi aspetta da più tempo.
commission-urgent-none = Nessuna segnalazione completa aspetta una decisione.
commission-urgent-reason-hint = Scrivi anche perché non si può aspettare la seduta.
commission-urgent-too-late = La ratifica deve arrivare entro { $days } giorni, ma la seduta è dopo. Chiedi alla segreteria di anticiparla.

## Waiting list

commission-waiting-none = Nessuno è in lista d’attesa.
commission-criteria-version = Criteri { $version }: punteggio massimo { $highest }. A parità di punteggio contano, in quest’ordine: { $ties }.
commission-score = Punteggio
commission-no-score = Senza punteggio
commission-older-criteria = criteri { $version }
commission-received-on = Arrivata il
commission-score-sheet = Scheda del punteggio
commission-sheet-version = Criteri { $version }, punteggio massimo { $highest }.
commission-no-score-yet = Per questo caso non c’è ancora un punteggio.
commission-computed = Punteggio { $score } · { $when } · { $name }
commission-computed-version = Calcolato con i criteri { $version }.
commission-reproduced = Ricalcolato ora: il risultato è lo stesso.
commission-not-reproduced = Ricalcolato ora: il risultato non è lo stesso, oppure i criteri non ci sono più.
commission-criterion = { $label } (peso { $weight })
commission-criterion-name = Criterio
commission-weight = Peso
commission-value = Valore da 0 a 1
commission-points = Punti
commission-sum = Somma
commission-compute = Calcola il punteggio

## Minutes

commission-minutes = Verbale
commission-minutes-notes = Note
commission-minutes-text = Testo libero del verbale
commission-minutes-text-hint = Comunicazioni e quello che non sta nei punti. Il resto del verbale si compone da solo.
commission-mandates = Incarichi dati
commission-signatures = Firme
commission-secretary = Segreteria
commission-signed-by = { $name }, { $when }
commission-not-signed = Manca la firma
commission-hash = Impronta del testo (SHA-256)
commission-sign-hint = Firmi tutto il testo del verbale che ha questa impronta. Dopo due firme, di due persone diverse, il testo non cambia più: una correzione si fa in una seduta successiva.
commission-read-minutes = Leggi il verbale
commission-sign-as = Firmo come
commission-sign-as-president = Presidente
commission-sign-as-secretary = Segreteria

## Mandates

commission-mandates-of-body = Incarichi del mio ente
commission-mandates-open = Solo quelli da fare
commission-mandates-all = Anche quelli fatti
commission-mandates-none = Nessun incarico da fare.
commission-mark-done = Segna come fatto
commission-file = Segnalazione

## Faults

commission-fault-outcome = Scegli l’esito.
commission-fault-reason = Scrivi il motivo.
commission-fault-legal-ground = Scrivi la base giuridica.
commission-fault-not-carried = La proposta non è approvata: si può solo rinviare.
commission-fault-notice-first = Prima serve il preavviso di rigetto: la persona deve poter rispondere.
commission-fault-reason-code = Scegli un motivo dell’elenco che riguarda questo esito.
commission-fault-body = Scegli l’ente.
commission-fault-until = Scrivi entro quando deve arrivare quello che manca.
commission-fault-until-past = La data è già passata.
commission-fault-discuss-first = Prima scrivi la sintesi della discussione e salvala.
commission-fault-votes = Indica il voto di ogni componente presente.
commission-fault-item-quorum = Per questo punto manca il numero legale.
commission-fault-referral-moved = La segnalazione non è più all’ordine del giorno: forse è stata ritirata.
commission-fault-urgent-outcome = Questo esito non si può decidere con urgenza.
commission-fault-urgent-state = Con urgenza si decide solo su una segnalazione completa, in istruttoria o all’ordine del giorno.
commission-fault-urgent-going-on = La segnalazione è in una seduta in corso: decide la seduta.
commission-fault-not-ratified-by-secretary = Una mancata ratifica la registra la segreteria: la segnalazione torna in istruttoria.
commission-fault-duty = Nel suo ente questa persona non ha la funzione che serve per questo ruolo: «Presidente della commissione» per chi presiede, «Componente della commissione» per gli altri.
commission-fault-nucleus = Scegli il nucleo.
commission-fault-name = Scrivi il nome della commissione.
commission-fault-choose-referral = Scegli almeno una segnalazione.
commission-fault-title = Scrivi il titolo del punto.
commission-fault-body-kind = L’ente di questa persona non è del tipo previsto per il componente scelto.
commission-fault-holder = Scegli la persona.
commission-fault-component = Scegli il componente.
commission-fault-substitute = Il sostituto deve stare nello stesso componente del titolare.
commission-fault-to-before-from = L’ultimo giorno viene prima del primo.
commission-fault-day-past = Il giorno è già passato.
commission-fault-other-year = La seduta ha un numero di quest’anno: scegli un giorno dello stesso anno, oppure annullala e programmane un’altra.
commission-fault-time = Scrivi un’ora che esiste, per esempio 9:30.
commission-fault-place = Scrivi il luogo oppure il collegamento a distanza.
commission-fault-link = Il collegamento deve cominciare con https://
commission-fault-opinion = Scegli il tuo parere.
commission-fault-sure = Segna la casella per confermare il conflitto di interesse.
commission-fault-criterion = Scegli un valore per: { $label }

## Kinds of item

item-kind-referral = Segnalazione
item-kind-ratification = Ratifica
item-kind-correction = Rettifica
item-kind-other = Altro
