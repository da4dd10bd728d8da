use super::*;

#[test]
fn frames_come_out_as_they_went_in_and_then_the_end() {
    let mut pipe = Vec::new();
    for frame in [&b"one"[..], b"", b"two"] {
        write_frame(&mut pipe, frame).unwrap();
    }
    let mut pipe = pipe.as_slice();
    for frame in [&b"one"[..], b"", b"two"] {
        assert_eq!(read_frame(&mut pipe).unwrap().as_deref(), Some(frame));
    }
    assert_eq!(read_frame(&mut pipe).unwrap(), None);
}

#[test]
fn a_frame_that_announces_too_much_takes_no_memory() {
    let mut pipe = &[0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3][..];
    assert_eq!(read_frame(&mut pipe).unwrap_err().kind(), io::ErrorKind::InvalidData);
}

#[test]
fn a_cut_frame_is_a_fault() {
    let mut pipe = &[0, 0, 0, 9, 1, 2, 3][..];
    assert!(read_frame(&mut pipe).is_err());
}

#[test]
fn a_fault_reads_as_a_list_with_places() {
    let mistake = Mistake {
        file: "lib/letter.typ".to_owned(),
        line: 3,
        column: 7,
        message: "unknown variable: nmae".to_owned(),
        hints: vec!["did you mean name?".to_owned()],
    };
    let fault = Fault::Template { mistakes: vec![mistake] };
    assert_eq!(
        fault.to_string(),
        "the template is wrong\nlib/letter.typ:3:7: unknown variable: nmae (did you mean name?)"
    );
    assert_eq!(Fault::MissingGlyphs { chars: vec!['𓀀'] }.to_string(), "no font has 𓀀 (U+13000)");
}
