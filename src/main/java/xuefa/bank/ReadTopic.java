package xuefa.bank;

import java.time.LocalDate;
import java.util.List;

/**
 * A file of questions as it is written: of the form of the schema, its rules not yet checked.
 *
 * @param folder the folder it lies in, which should be the law's id
 * @param questions those that have the form of the schema
 */
public record ReadTopic(
        String folder, Located<String> law, Located<LocalDate> version, String topic, List<ReadQuestion> questions) {}
