package xuefa.app.command;

import picocli.CommandLine.Command;

/** {@code xuefa keys reseal}. */
@Command(
        name = "reseal",
        description = {
            "Seals anew what is not sealed with the newest key or as fields.cipher says now; goes on where a rotation was broken off.",
            "Needs postgres.url, or the data folder of a node with stores of its own (-s data.folder=DIR), and the keys.folder of the nodes."
        })
public final class KeysResealCommand extends SealingAnew {
    public KeysResealCommand() {
        super(false);
    }
}
