### Nuclei, bodies and their units.

## Directory

network-title = Organisations of the network
network-lead = Here you find who belongs to the network, how to reach them and in which languages they answer.
network-add = Add an organisation
network-search-label = Search for an organisation
network-search-words = Name of the organisation
network-search-words-hint = A part of the name is enough.
network-kind = Kind
network-nucleus = Local nucleus
network-nucleus-hint = The secretary and the coordination office work for the nucleus of their own organisation.
network-no-nucleus = The whole network
network-language = Language spoken
network-filter-ended = Also show organisations that have ended
network-found =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
network-empty = There are no organisations in the network yet. The network’s administrator can add the first one.
network-body = Organisation
network-municipality = Municipality
network-municipality-hint = Name or code of the Italian municipality. If two share the name, add the province: Samone (TN). Leave empty for an organisation abroad.
network-languages = Languages spoken
network-languages-hint = The languages in which the organisation can answer people.
network-phone = Phone
network-ended = Ended

## One body

network-back-to-list = All organisations
network-back-to-body = Back to { $name }
network-back-to-units = Units of { $name }
network-ended-text = This organisation is no longer part of the network. Its record stays for reading old files.
network-name = Name
network-short-name = Short name
network-short-name-hint = Used where space is short. If empty, the full name is used.
network-contacts = Contacts
network-address = Address
network-address-hint = Street and number; abroad also town and country.
network-email = E-mail
network-email-hint = The mailbox of the office, not of one person.
network-pec = Certified mail (PEC)
network-opening = Opening times
network-opening-hint = For example: Monday and Wednesday 9-13, Thursday 15-18.
network-in-force = In the network
network-period-open = since { $from }
network-period-closed = from { $from } to { $to }
network-second-factor = Sign-in
network-second-factor-yes = Everybody signs in with a password and a one-time code.
network-second-factor-no = The one-time code is each person’s choice.
network-second-factor-question = Must everybody use a one-time code?
network-second-factor-hint = Those who have none yet set it up at their next sign-in, before any other page.
network-does-title = What it does in the network
network-does-receive = Receives people sent by another service and answers.
network-does-not-receive = For now nobody here receives people sent by another service.
network-does-refer = Sends referrals to the commission.
network-does-accompany = Takes admitted people in charge and accompanies them.
network-who-title = Who can be referred
network-rules = Rules
network-valid-from = First day in the network
network-valid-to = Last day
network-valid-to-hint = After this day nobody can work for the organisation any more. Leave empty while it is active.
network-edit-title = Change the record of the organisation
network-fixed-note = Kind, nucleus and dates are changed by the network’s administrator, because rights depend on them.
network-fault-ends-before-start = The last day is before the first. Check both dates.
network-fault-name-taken = There already is an organisation with this name. Look it up in the list, or add the municipality to the name.
network-address-mail-subject = { $network }: e-mail address changed
network-address-mail-text =
    An e-mail address of your organisation in { $network } was changed. From now on messages do not arrive here any more.

    If you know nothing of it, call whoever administers { $network } at once.
network-fault-municipality = This municipality is not found, or several share the name. Write the full name with the province, for example Samone (TN).

## Units

network-units = Units
network-unit = Unit
network-units-manage = Manage the units
network-units-lead = Units are the services or offices inside the organisation. They tell where each person works.
network-units-none = This organisation has no units.
network-unit-add = Add a unit
network-unit-name = Name of the unit
network-unit-name-hint = For example: Professional social service.
network-unit-end = End today
network-unit-end-named = End the unit { $name } today
network-unit-until = until { $date }
network-units-ended =
    { $count ->
        [one] 1 ended unit
       *[other] { $count } ended units
    }
network-unit-valid-to-hint = After this day the unit is ended. To open it again, clear the date.

## Members, for administrators

network-members =
    { $count ->
        [one] 1 person works here
       *[other] { $count } people work here
    }
network-members-note = Only administrators of the organisation or of the network see this list.
network-members-none = Nobody works for this organisation yet.
network-invite = Invite the first person
network-member = Person
network-member-title = Profession
network-duties = Duties
