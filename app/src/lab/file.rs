//! File: a recording as JSON text, which can be saved, sent and opened again.

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;

use crate::browser::file_bytes::FileBytes;
use crate::facts::file_diagnostics::file_diagnostic;
use crate::kit::json_format::Json;
use crate::kit::text_file::{FileError, Kind, explain, json};

/// The text of a recording.
#[must_use]
pub fn write(recording: &Recording) -> String {
    serde_json::to_string_pretty(recording).expect("a recording has nothing that JSON has not")
}

/// The recording in a file; `None` if the browser could not read the file.
///
/// # Errors
/// What the file is instead, or everything that is wrong with the recording, as sentences that name the place.
pub fn read(file: Option<&FileBytes>) -> Result<Recording, Vec<String>> {
    let text = file.ok_or(FileError::Unreadable).and_then(|file| json(file, BYTES_MAX));
    let text = text.map_err(|fault| vec![explain(&fault, Kind::Recording)])?;
    Recording::read::<Json>(text.as_bytes()).map_err(|found| found.iter().map(file_diagnostic).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios::{SLUGS, scenario};
    use sim_core::model::command::{Command, Given};
    use sim_core::model::time::SimTime;

    fn read(bytes: &[u8]) -> Result<Recording, Vec<String>> {
        super::read(Some(&FileBytes::from(bytes.to_vec())))
    }

    #[test]
    fn what_is_written_is_read_back() {
        for slug in SLUGS {
            let scenario = scenario(slug).expect("listed");
            let commands = vec![Given { at: SimTime(9), command: Command::ResetVm }];
            let recording =
                Recording { commands, cursor: SimTime(12), digest: u64::MAX, ..Recording::new(&scenario, 3) };
            assert_eq!(read(write(&recording).as_bytes()), Ok(recording), "{slug}");
        }
    }

    #[test]
    fn what_is_none_is_refused_with_every_reason() {
        let good = write(&Recording::new(&scenario("freeze").expect("listed"), 3));
        let spoiled = good.replace("\"vps\": 4", "\"vps\": 0").replace("\"gap_ns\": 15000", "\"gap_ns\": 0");
        let wrong = read(spoiled.as_bytes()).expect_err("two numbers out of range");
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("vms[0].vps") && wrong[1].contains("costs.gap_ns"), "{wrong:?}");
        let endless = good.replace("\"length_ns\": 180000000000", "\"length_ns\": 18000000000000000000");
        for none in
            ["", "{}", "[]", "null", "hello", "{\"scenario\":", &good.replace("\"model\": 2", "\"model\": 9"), &endless]
        {
            assert!(!read(none.as_bytes()).expect_err(none).is_empty(), "{none}");
        }
        assert_eq!(read(&vec![b' '; BYTES_MAX + 1]).expect_err("too large").len(), 1);
        assert_eq!(super::read(None).expect_err("not read").len(), 1);
    }

    #[test]
    fn a_recording_that_an_editor_saved_in_its_own_way_is_read() {
        let recording = Recording::new(&scenario("freeze").expect("listed"), 3);
        let text = write(&recording);
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [format!("\u{feff}{text}").into_bytes(), utf16, text.replace('\n', "\r\n").into_bytes()] {
            assert_eq!(read(&bytes), Ok(recording.clone()));
        }
        let page = read(b"<!doctype html><title>Sign in</title>").expect_err("a web page");
        assert!(page.len() == 1 && page[0].starts_with("This is a web page, not a recording"), "{page:?}");
        let curly = read(text.replacen('"', "“", 2).as_bytes()).expect_err("typographic quotes");
        assert!(curly.len() == 1 && curly[0].starts_with("Line 2, character 3: “"), "{curly:?}");
    }
}
