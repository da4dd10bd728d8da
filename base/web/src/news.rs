//! News about a file with a conflict of interest.

/// Something of `$n` (a notice, news on its way) is about a file with which its owner declared a conflict of interest: for them it
/// does not exist, in lists, counts and mails neither.
#[macro_export]
macro_rules! in_conflict {
    ($n:literal) => {
        concat!(
            "((",
            $n,
            ".about_kind = 'referral' AND EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = ",
            $n,
            ".about_id AND x.user_id = ",
            $n,
            ".user_id)) OR (",
            $n,
            ".about_kind = 'person' AND EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                WHERE w.person_id = ",
            $n,
            ".about_id AND x.user_id = ",
            $n,
            ".user_id)) OR (",
            $n,
            ".about_kind IN ('case', 'team', 'figure', 'project', 'reviews', 'own') AND EXISTS (SELECT 1 FROM conflicts x
                JOIN referrals w ON w.id = x.referral_id JOIN cases c ON c.person_id = w.person_id
                WHERE x.user_id = ",
            $n,
            ".user_id AND (c.id = ",
            $n,
            ".about_id OR c.id = (SELECT g.case_id FROM figures g WHERE g.id = ",
            $n,
            ".about_id)))))"
        )
    };
}
