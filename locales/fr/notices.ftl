### Notices, in the pages and in the mail. No personal data: the mail goes over networks that are not ours.

## Referral

notice-referral-sent = Un nouveau signalement est arrivé.
notice-referral-registered = Un signalement a été enregistré.
notice-referral-complete = Un signalement est complet : il attend la séance de la commission.
notice-referral-not-ratified = La commission n’a pas ratifié une décision urgente : le signalement est de nouveau à l’examen.
notice-referral-review-started = L’instruction d’un signalement a commencé.
notice-referral-integration-requested = Un complément est demandé pour un signalement. Répondez avant le jour indiqué.
notice-referral-integration-answered = Le complément demandé pour un signalement est arrivé.
notice-referral-on-agenda = Un signalement est à l’ordre du jour d’une séance.
notice-referral-off-agenda = Un signalement a été retiré de l’ordre du jour.
notice-referral-decided = La commission a décidé d’un signalement.
notice-referral-admitted = Un signalement a été admis.
notice-referral-admitted-with-reservation = Un signalement a été admis avec réserve.
notice-referral-waiting-list = Un signalement est en liste d’attente.
notice-referral-postponed = La décision sur un signalement a été reportée.
notice-referral-not-admitted = Un signalement n’a pas été admis.
notice-referral-pre-rejection = Un préavis de rejet concerne un signalement. La personne peut répondre avant le jour indiqué.
notice-referral-comments-recorded = Des observations sur un préavis de rejet sont arrivées pour un signalement.
notice-referral-pre-rejection-closed = Le délai de réponse à un préavis de rejet est terminé.
notice-referral-redirected = Un signalement a été envoyé à un autre service.
notice-referral-withdrawn = Un signalement a été retiré par son auteur.
notice-referral-in-charge = Une personne signalée a été prise en charge.
notice-referral-closed = Un signalement a été clos.
notice-referral-reopened = Un signalement a été rouvert.
notice-referral-cancelled = Un signalement a été annulé car fait par erreur.

## Commission

notice-session-convened = Une séance de la commission est convoquée.
notice-session-moved = La date ou le lieu d’une séance ont changé.
notice-session-cancelled = Une séance de la commission est annulée.
notice-minutes-to-sign = Le procès-verbal d’une séance attend la signature.
notice-mandate-given = La commission a confié une tâche à votre organisme.

## Accounts and network

notice-invitation-accepted = Une personne invitée a accepté l’invitation.
notice-feedback-given = Quelqu’un a signalé un problème ou une idée sur Net-Met.
## Referral

## Commission

## Accounts and network

## accounts

notice-password-changed = Votre mot de passe a été changé. Si ce n’était pas vous, prévenez tout de suite la personne qui administre votre organisme.
notice-factor-changed = Votre second code de connexion a été modifié. Si ce n’était pas vous, prévenez tout de suite la personne qui administre votre organisme.
notice-email-changed = Votre adresse e-mail a été changée. Si ce n’était pas vous, prévenez tout de suite la personne qui administre votre organisme.
notice-reset-given = La personne qui administre les utilisateurs vous a envoyé un lien pour un nouveau mot de passe. Si vous ne l’avez pas demandé, prévenez tout de suite votre organisme.
notice-duties-changed = Vos fonctions ont changé.
notice-privacy-officer-appointed = La fonction de délégué à la protection des données a été donnée à quelqu’un, ou offerte par une invitation. Si vous n’en savez rien, demandez à l’administrateur du réseau.
## The mail

notice-mail-subject = Il y a du nouveau : { $network }
notice-mail-greeting = Il y a du nouveau pour vous dans { $network } :
notice-mail-link = Pour lire les avis, connectez-vous ici : { $link }
notice-mail-footer = Ce message est automatique et ne contient aucune donnée personnelle. Ne répondez pas à cette adresse.
notice-emergency-opened = Un accès d’urgence a été ouvert. Examinez-le sous 72 heures.
notice-matrix-proposed = Une nouvelle matrice des bases juridiques a été proposée. Un délégué à la protection des données qui ne l’a pas écrite la publie.
