package org.starbranch.shared.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook that are read, unpacked within bounds. Every part is unpacked once, whether it is wanted or not,
 * so that nothing is counted that is not read and nothing read that was not counted.
 */
final class Unpacked {

    /** Unpacked, all parts together. */
    static final int LARGEST = 6 << 20;

    /** Parts; a workbook of Excel has about ten and one for each sheet. */
    static final int MOST_PARTS = 300;

    private static final int BUFFER = 8192;

    private static final Pattern READ = Pattern.compile(
            "xl/(workbook|sharedStrings|styles)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/[^/]+\\.xml");

    private static final Pattern REFUSED =
            Pattern.compile("(?i).*(vbaProject|/externalLinks/|/embeddings/|/activeX/).*");

    private final Map<String, byte[]> parts = new HashMap<>();
    private int total;

    private Unpacked() {}

    /** The file is kept on disk while it is read, under a name of the system's own. */
    static Unpacked of(byte[] file) throws IOException, Unreadable {
        Path copy = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(copy, file);
            return of(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static Unpacked of(Path file) throws IOException, Unreadable {
        Unpacked unpacked = new Unpacked();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Unreadable("工作簿里的内容太多，不能读取");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked.take(entry.getName(), content);
                }
            }
        }
        return unpacked;
    }

    /** A part by its name, such as {@code xl/workbook.xml}. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void take(String name, InputStream packed) throws IOException, Unreadable {
        if (REFUSED.matcher(name).matches()) {
            throw new Unreadable("不接受带宏、外部链接或嵌入对象的工作簿，请另存为普通的 .xlsx");
        }
        byte[] content = unpack(packed, READ.matcher(name).matches());
        if (content.length > 0 && parts.putIfAbsent(name, content) != null) {
            throw new Unreadable("文件已损坏：同一部分出现两次");
        }
    }

    private byte[] unpack(InputStream packed, boolean wanted) throws IOException, Unreadable {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
            total += read;
            if (total > LARGEST) {
                throw new Unreadable("工作簿展开后太大，最多 %d MB".formatted(LARGEST >> 20));
            }
            if (wanted) {
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }
}
