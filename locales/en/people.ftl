### People: search, registration, record.

## Search

people-search-title = Search for a person
people-search-lead = Before you register a person, check whether they are already here. A few words are enough: the name, a document number or the phone.
people-search-names-hint = You can write all the names here, in any order and any alphabet.
people-search-identifier-hint = Codice fiscale (tax code), STP or ENI code, passport number: the whole number.
people-search-too-little = Write at least a name, a document number or the phone.
people-search-again = Search with other words
people-found-title = People found
people-found-count =
    { $count ->
        [one] 1 person, best match first
       *[other] { $count } people, best match first
    }
people-found-nobody = With these words there is no person you may see.
people-found-nobody-next = Check how the name is spelled, or add the birth date or a document number.
people-found-full = Many people are similar and only some are shown. Add the birth date or another name.
people-what-you-can-do = What you can do
people-not-yours-yet = The person is already registered in your nucleus. The record opens once your organisation refers them.
people-refer = Refer this person
people-register-after-search = Is the person not among these?
people-register-new = Register a new person

## Fields of a person

people-part-name = Name
people-only-name = At least one name is needed. Everything else may stay empty and be added when you know it.
people-part-original = Name in the original script
people-part-birth = Birth and citizenship
people-part-identifiers = Documents and codes
people-part-more-identifiers = Add more documents
people-part-contact = Residence and contacts
people-part-language = Language and safe contact
people-name = Name
people-born = Birth
people-family = Family name
people-family-hint = In Latin letters, as on the document. A person with only one name has it here or below.
people-given = Given name or names
people-chosen-name = Chosen name
people-chosen-name-hint = The name the person wants to be called by, if it is another.
people-family-original = Family name in the original script
people-given-original = Given name in the original script
people-original-hint = For example in Arabic, Chinese or Cyrillic, as the person writes it.
people-original-lang = Language of the original script
people-original-name = Name in the original script
people-birth = Birth date
people-birth-hint = For example 2/12/1980. If the day is not known, write only the year.
people-birth-place = Place of birth
people-birth-place-hint = Italian municipality, or the state for those born abroad.
people-which-place = Several places have this name: which one?
people-citizenship = Citizenship
people-italy = Italy
people-legal-sex = Sex on the documents
people-legal-sex-hint = As on the documents: it is used to check the codice fiscale.
people-chosen-gender = Gender
people-chosen-gender-hint = In the person’s own words, only if they wish to say it.
people-identifiers-hint = Many people have no codice fiscale: then choose “No document” or another kind. The code is never made up and never computed.
people-identifier-row = Document { $number }
people-identifier = Number of a document
people-identifier-kind = Kind
people-identifier-value = Number
people-municipality = Municipality of residence
people-municipality-hint = Write the name, for example Pistoia. Leave it empty if unknown or to be kept hidden.
people-address = Address
people-phone = Phone
people-email = E-mail
people-lang = Preferred language
people-lang-hint = The language the person understands best.
people-interpreter = Is an interpreter needed?
people-interpreter-needed = Needs an interpreter
people-interpreter-in = Needs an interpreter: { $language }
people-safe-contact = Safe contact
people-safe-contact-hint = How and when to call without putting the person in danger. The text is encrypted: only those who must can read it.

## A new person

people-new-title = Register a person
people-new-lead = Only the name is required. Write what the person knows and wants to say: the rest can be added later.
people-register = Register the person
people-draft-kept = We kept what you had typed: { $when }.
people-draft-discard = Discard and start again
people-draft-other = There is also another person not registered yet, typed on { $when }.
people-draft-go-on = Continue with that one
people-likely-title = Is it one of these people?
people-likely-lead = Before registering { $name }: there are very similar people.
people-likely-kept = What you wrote is kept in this page. If the person is in the list, open them from there.
people-likely-list = People already registered
people-likely-other = It is another person: register
people-likely-edit = Back to the form

## The record

people-record = The person’s record
people-make-referral = Make a referral
people-mend = Correct the record
people-referrals = Referrals
people-referral = Referral
people-referral-number = Referral { $number }/{ $year }
people-referral-unnumbered = Referral without protocol number
people-referral-sender = Sent by
people-referral-since = Date
people-referrals-none = No referral that you may see. To ask for a path, make a referral.
people-registered-by = Registered by { $body } ({ $user }), { $day }
people-warning-hint = This is not an error: names change and are written in different ways. Compare with the document.
people-alike-title = Could it be the same person?
people-alike-lead = These people have a very similar name and birth.
people-another-person = It is another person
people-edit-title = Correct the person’s record
people-overtaken-title = Somebody saved before you
people-overtaken-text = Nothing was overwritten. Compare the two texts: the form below has yours. Correct it if needed, then save again.
people-overtaken-theirs = Saved by somebody else
people-overtaken-mine = Written by you

## Why the record may be seen

people-by-emergency = You see this record because of an emergency access.
people-by-emergency-end = See when it ends, or end it now
people-new-searched = You searched for “{ $words }”. Write family name and given name in the two fields.
people-why-title = Why can I see this person?
people-why-lead = You work for { $body }. The record opens for these reasons:
people-why-since = Sent by { $sender }, { $day }
people-why-compartments = Parts of the data you may read
people-why-until = It holds as long as your duty lasts and the referral concerns your organisation.
people-why-recorded = Every opening of the record is kept in the register.
people-back-to-record = Back to the record

## What is wrong, and how to mend it

people-fault-no-name = Write the family name or the given name.
people-fault-too-long = The text is too long: at most { $max } characters.
people-fault-no-original-language = Choose the language of the name in the original script.
people-fault-not-a-date = Write the date as 2/12/1980 (day first), or only the year with four digits.
people-fault-born-in-future = The birth date is in the future. Check the year.
people-fault-born-too-long-ago = The birth date is more than 120 years ago. Check the year.
people-fault-not-a-phone = The phone number is too short: at least 5 digits are needed.
people-fault-not-an-email = Write the whole e-mail address, for example name@example.org.
people-fault-unknown-place = No place has this name. Check the spelling; for those born abroad write the state.
people-fault-several-places = Several places have this name. Choose one.
people-fault-unknown-country = Choose the state from the list.
people-fault-unknown-language = Choose the language from the list.
people-fault-no-identifier-kind = Choose what kind of number this is.
people-fault-no-identifier = Write the number, or clear the kind.
people-fault-unexpected-text = You chose “No document”, but there is a number. Choose the right kind or delete the number.
people-fault-length = The number has { $found } characters instead of { $wanted }.
people-fault-character = Character { $position } of the codice fiscale cannot stand there. Check it on the card.
people-fault-check-character = The last character of the codice fiscale does not agree with the others: there is a typing error. Check on the card.
people-fault-not-a-digit = Character { $position } must be a digit.
people-fault-check-digit = The last digit does not agree with the others: there is a typing error. Check on the document.
people-fault-only-zeros = The number is only zeros. If the person has no code, choose “No document”.
people-fault-prefix = This code begins with { $expected }. Check the kind and the number.
people-fault-passport-character = Character { $position } is neither a letter nor a digit.
people-basis-to-verify = Provision to verify
people-readers = Who has seen these data
people-emergency = Open in an emergency
