use super::*;

#[test]
fn every_mistake_is_told_with_its_place() {
    let (fault, words) = refused(&job("#nmae\n#let\n"));
    assert!(matches!(fault, Fault::Template { .. }));
    assert!(words.contains("main.typ:6:"), "{words}");

    let (fault, words) = refused(&job("#let (\n#)\n#import \"a\" b\n"));
    let Fault::Template { mistakes } = fault else { panic!("{words}") };
    assert!(mistakes.len() > 1, "{words}");
}

#[test]
fn a_mistake_in_a_library_is_told_where_it_is() {
    let mut letter = job("#import \"lib/letter.typ\": greet\n#greet()");
    letter.files.insert("lib/letter.typ".to_owned(), "// è\n#let greet() = { 1 + \"a\" }".to_owned());
    assert!(
        refused(&letter).1.contains("lib/letter.typ:2:18: cannot add integer and string"),
        "{:?}",
        refused(&letter)
    );
}

#[test]
fn what_the_standards_miss_is_a_mistake_of_the_template() {
    let mut letter = job("");
    letter.files.insert("main.typ".to_owned(), "No title".to_owned());
    let (_, words) = refused(&letter);
    assert!(words.contains("title"), "{words}");
}

#[test]
fn files_of_the_machine_are_refused() {
    for path in ["/etc/passwd", "etc/passwd", "/proc/self/environ", "other.typ"] {
        let (fault, words) = refused(&job(&format!("#read(\"{path}\")")));
        let Fault::Denied { asked, .. } = fault else { panic!("{path}: {words}") };
        assert_eq!(asked, [format!("\"/{}\"", path.trim_start_matches('/'))]);
    }
}

#[test]
fn nothing_outside_the_root_has_a_name() {
    for template in ["#read(\"../x\")", "#import \"../../x.typ\": a", "#image(\"../x.png\")", "#include \"/../x.typ\""]
    {
        let (_, words) = refused(&job(template));
        assert!(words.contains("main.typ:5:"), "{template}: {words}");
        assert!(words.contains("escape"), "{template}: {words}");
    }
}

#[test]
fn packages_are_refused() {
    let (fault, words) = refused(&job("#import \"@preview/cetz:0.3.1\": canvas"));
    assert!(matches!(fault, Fault::Denied { .. }), "{words}");
    assert!(words.contains("@preview/cetz:0.3.1"), "{words}");
}

#[test]
fn a_job_sees_nothing_of_the_job_before() {
    let mut typesetter = typesetter();
    let mut first = job("#read(\"/secret.txt\")");
    first.files.insert("secret.txt".to_owned(), "of somebody else".to_owned());
    typesetter.pdf(&first).unwrap();
    let second = job("#read(\"/secret.txt\")");
    assert!(matches!(typesetter.pdf(&second), Err(Fault::Denied { .. })));
}

#[test]
fn a_path_that_leaves_the_root_is_no_file_of_a_job() {
    let mut letter = job("text");
    letter.files.insert("../out.typ".to_owned(), String::new());
    assert!(refused(&letter).1.contains("not a path inside the root"));
}
