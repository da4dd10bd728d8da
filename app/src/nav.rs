//! The main menu: which entries whom concern.

use kernel::words::Duty;
use policy::Actor;
use web::NavEntry;

pub static MENU: &[NavEntry] = &[
    NavEntry { label: "nav-today", href: "/today", shown: |_| true },
    NavEntry { label: "nav-referrals", href: "/referrals", shown: works_with_referrals },
    NavEntry {
        label: "nav-cases",
        href: "/cases",
        shown: |actor| any(actor, &[Duty::Accompany, Duty::TakePart, Duty::Coordinate]),
    },
    NavEntry {
        label: "nav-calendar",
        href: "/calendar",
        shown: |actor| any(actor, &[Duty::Accompany, Duty::TakePart]),
    },
    NavEntry {
        label: "nav-activities",
        href: "/activities",
        shown: |actor| any(actor, &[Duty::Accompany, Duty::TakePart]),
    },
    NavEntry { label: "nav-people", href: "/people", shown: works_with_referrals },
    NavEntry { label: "nav-sessions", href: "/sessions", shown: works_in_commission },
    NavEntry {
        label: "nav-protocol",
        href: "/protocol",
        shown: |actor| any(actor, &[Duty::Secretary, Duty::Coordinate]),
    },
    NavEntry {
        label: "nav-requests",
        href: "/requests",
        shown: |actor| any(actor, &[Duty::Secretary, Duty::Coordinate]),
    },
    NavEntry { label: "nav-network", href: "/network", shown: |_| true },
    NavEntry { label: "nav-users", href: "/users", shown: administers },
    NavEntry { label: "nav-emergencies", href: "/emergencies", shown: |actor| actor.has(Duty::Privacy) },
    NavEntry {
        label: "nav-legal",
        href: "/legal-bases",
        shown: |actor| any(actor, &[Duty::AdministerNetwork, Duty::Privacy]),
    },
    NavEntry { label: "nav-templates", href: "/templates", shown: |actor| actor.has(Duty::AdministerNetwork) },
    NavEntry { label: "nav-privacy", href: "/privacy", shown: |actor| actor.has(Duty::Privacy) },
    NavEntry {
        label: "nav-privacy",
        href: "/privacy/processing",
        shown: |actor| actor.has(Duty::AdministerNetwork) && !actor.has(Duty::Privacy),
    },
    NavEntry { label: "nav-register", href: "/register", shown: |actor| actor.has(Duty::Privacy) },
    NavEntry { label: "nav-notices", href: "/notices", shown: |_| true },
];

fn works_with_referrals(actor: &Actor) -> bool {
    use Duty::{Accompany, Commissioner, Coordinate, President, Receive, Refer, Secretary};
    any(actor, &[Refer, Receive, Secretary, Commissioner, President, Accompany, Coordinate])
}

fn works_in_commission(actor: &Actor) -> bool {
    any(actor, &[Duty::Secretary, Duty::Commissioner, Duty::President, Duty::Coordinate, Duty::AdministerNetwork])
}

fn administers(actor: &Actor) -> bool {
    any(actor, &[Duty::AdministerBody, Duty::AdministerNetwork])
}

fn any(actor: &Actor, duties: &[Duty]) -> bool {
    duties.iter().any(|duty| actor.has(*duty))
}
