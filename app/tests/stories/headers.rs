//! What every answer carries, what no answer tells, and methods that no page knows.

use crate::kit::TestApp;

const ALWAYS: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none'"),
    ("content-security-policy", "frame-ancestors 'none'"),
];

async fn carries_them(app: &TestApp, path: &str) {
    let page = app.anna().await.asks(path).await;
    for (name, value) in ALWAYS {
        assert!(page.header(name).is_some_and(|said| said.contains(value)), "{path}: {name} {:?}", page.header(name));
    }
    let policy = page.header("content-security-policy").unwrap_or_default();
    assert!(!policy.contains("unsafe") && !policy.contains('*') && policy.contains("base-uri 'none'"), "{policy}");
    for telling in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert!(page.header(telling).is_none(), "{path}: {telling}");
    }
}

story!(every_answer_carries_the_headers_that_guard_it, |app| {
    for path in ["/today", "/sign-in", "/nowhere", "/register", "/account/prove?back=/today", "/people/0"] {
        carries_them(&app, path).await;
    }
    assert!(app.anna().await.asks("/today").await.header("strict-transport-security").is_none(), "no TLS here");
    let app = app.with(|known| known.public_url = "https://netmet.example.it".to_owned());
    let door = app.nobody().asks("/sign-in").await;
    assert_eq!(door.header("strict-transport-security"), Some("max-age=31536000"));
    assert_eq!(door.header("content-type"), Some("text/html; charset=utf-8"));
});

story!(methods_that_no_page_knows_are_refused, |app| {
    let anna = app.anna().await;
    let routes = netmet::routes::all();
    let plain = routes.facts().iter().map(|route| route.path).filter(|path| !path.contains('{'));
    for path in plain {
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"] {
            let page = anna.tries(method, path).await;
            // Whoever may not knock there at all is told that first.
            assert!(matches!(page.status(), 403 | 405), "{method} {path}: {}", page.status());
        }
    }
});

story!(what_people_type_is_shown_as_text, |app| {
    let anna = app.anna().await;
    let typed = "Anna <img src=x onerror=alert(1)> \"'&amp;";
    let page = anna.opens("/account").await;
    page.form("/account").fill("name", typed).submit().await.gets(200);
    for path in ["/account", "/today", "/account/passkeys"] {
        let page = anna.opens(path).await;
        assert!(!page.html().contains("<img src=x"), "{path}");
        assert!(page.text().contains("onerror=alert(1)"), "{path} shows what she typed");
    }
});
