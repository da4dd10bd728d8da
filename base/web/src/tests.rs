use super::assets::{href, percent};
use super::layers::forwarded;
use super::login::{start_cookie, stop_cookie, token_of};
use super::{FieldView, Form, Pager, Settings};

fn https() -> Settings {
    Settings { public_url: "https://netmet.example.org".into(), ..Settings::default() }
}

#[test]
fn the_session_cookie_is_bound_to_the_host_on_https() {
    let cookie = start_cookie(&https(), "abc");
    assert_eq!(cookie, "__Host-netmet=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    assert!(stop_cookie(&https()).ends_with("Max-Age=0"));
    assert_eq!(token_of(&https(), "lang=it; __Host-netmet=abc"), Some("abc"));
}

#[test]
fn a_plain_cookie_opens_nothing_on_https() {
    assert_eq!(token_of(&https(), "netmet=abc"), None);
    assert_eq!(token_of(&Settings::default(), "netmet=abc"), Some("abc"));
}

#[test]
fn what_goes_into_an_address_is_encoded() {
    assert_eq!(percent("/referrals?as=work&x=è"), "/referrals%3Fas%3Dwork%26x%3D%C3%A8");
    assert!(!percent("\r\nSet-Cookie: x").contains('\n'));
}

#[test]
fn assets_have_an_address_that_changes_with_their_content() {
    let address = href("css/netmet.css");
    assert!(address.starts_with("/assets/") && address.ends_with("/css/netmet.css"));
    assert_eq!(address.split('/').nth(2).map(str::len), Some(12));
}

#[test]
fn a_pager_counts_from_one_and_knows_both_ends() {
    let first = Pager::of(0, 50, 120, |page| format!("?page={page}"));
    assert_eq!((first.from, first.to, first.previous, first.next.as_deref()), (1, 50, None, Some("?page=1")));
    let last = Pager::of(2, 50, 120, |page| format!("?page={page}"));
    assert_eq!((last.from, last.to, last.previous.as_deref(), last.next), (101, 120, Some("?page=1"), None));
    let empty = Pager::of(0, 50, 0, |page| format!("?page={page}"));
    assert_eq!((empty.from, empty.to, empty.next), (0, 0, None));
}

#[test]
fn a_form_gives_texts_trimmed_and_lists_whole() {
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let form =
        Form { pairs: vec![pair("name", " Anna "), pair("c", "1"), pair("c", "2"), pair("c", "")], ..Form::default() };
    assert_eq!(form.text("name"), "Anna");
    assert_eq!(form.all("c"), ["1", "2"]);
    assert_eq!(form.text("missing"), "");
}

#[test]
fn what_was_typed_comes_back_without_secrets() {
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let form = Form {
        pairs: vec![pair("summary", "long text"), pair("password", "x"), pair("version", "3")],
        ..Form::default()
    };
    assert_eq!(form.typed(), [pair("summary", "long text")]);
}

#[test]
fn a_field_takes_its_own_fault_only() {
    let faults = vec![("birth".to_owned(), "Write the date".to_owned())];
    assert_eq!(FieldView::new("birth", "x").with_errors(&faults).error.as_deref(), Some("Write the date"));
    assert_eq!(FieldView::new("name", "x").with_errors(&faults).error, None);
}

#[derive(serde::Deserialize)]
struct Single {
    #[expect(dead_code, reason = "only its reading is tested")]
    name: String,
}

#[test]
fn a_single_field_sent_twice_is_refused() {
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let form = Form { pairs: vec![pair("name", "a"), pair("name", "b")], ..Form::default() };
    assert!(form.read::<Single>().is_err());
}

#[test]
fn behind_a_proxy_the_address_is_what_the_proxy_wrote_last() {
    let headers = |lines: &[&'static str]| {
        let mut headers = axum::http::HeaderMap::new();
        lines.iter().for_each(|line| {
            headers.append("x-forwarded-for", axum::http::HeaderValue::from_static(line));
        });
        headers
    };
    assert_eq!(forwarded(&headers(&["203.0.113.7"])), "203.0.113.7");
    assert_eq!(forwarded(&headers(&["10.0.0.1, 203.0.113.7"])), "203.0.113.7");
    // Some proxies add a line of their own below the one the visitor made up.
    assert_eq!(forwarded(&headers(&["10.0.0.1", "203.0.113.7"])), "203.0.113.7");
    assert_eq!(forwarded(&headers(&[])), "");
}
