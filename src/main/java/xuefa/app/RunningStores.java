package xuefa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.store.StoreAddress;

/** Where the stores of a node's own are, in a file of mode 600, so that commands find them while it runs. */
final class RunningStores {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStores.class);

    private RunningStores() {}

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("secrets").resolve("running-stores");
    }

    static void tell(Path dataFolder, StoreAddress postgres, StoreAddress redis) {
        try {
            Path file = file(dataFolder);
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "running",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, List.of(line(postgres), line(redis)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandTrouble("The data folder can't be written: " + dataFolder + " (" + e + ")", e);
        }
    }

    static void forget(Path dataFolder) {
        try {
            Files.deleteIfExists(file(dataFolder));
        } catch (IOException e) {
            LOG.warn("The file of the running stores can't be deleted in {}: {}", dataFolder, String.valueOf(e));
        }
    }

    /** PostgreSQL, then Redis. */
    static List<StoreAddress> find(Path dataFolder) {
        try {
            return Files.readAllLines(file(dataFolder)).stream()
                    .map(RunningStores::read)
                    .toList();
        } catch (IOException e) {
            throw new Config.Refused(
                    "No node runs on " + dataFolder + ": start it first, or give postgres.url and redis.url");
        }
    }

    private static String line(StoreAddress address) {
        return String.join(
                " ",
                address.host(),
                String.valueOf(address.port()),
                address.user(),
                address.database(),
                address.password());
    }

    private static StoreAddress read(String line) {
        String[] parts = line.split(" ", 5);
        return new StoreAddress(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], parts[4]);
    }
}
