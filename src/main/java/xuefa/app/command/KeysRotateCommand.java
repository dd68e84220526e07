package xuefa.app.command;

import picocli.CommandLine.Command;

/** {@code xuefa keys rotate}. */
@Command(
        name = "rotate",
        description = {
            "Adds a key to the key folder and seals all identity and phone numbers anew with it, in small transactions; servers may run.",
            "Broken off, xuefa keys reseal goes on. Older keys stay in the folder: backups of before still need them.",
            "Needs postgres.url, or the data folder of a node with stores of its own (-s data.folder=DIR), and the keys.folder of the nodes."
        })
public final class KeysRotateCommand extends SealingAnew {
    public KeysRotateCommand() {
        super(true);
    }
}
