package org.starbranch.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before the real MySQL and gives itself out as another version: it changes the greeting and passes on the rest. */
final class PosingServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String real;
    private final String version;

    PosingServer(String real, String version) throws IOException {
        this.real = real;
        this.version = version;
        start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            String[] parts = real.split(":", 2);
            Socket server = new Socket(parts[0], Integer.parseInt(parts[1]));
            greet(new DataInputStream(server.getInputStream()), client.getOutputStream());
            start(() -> pass(client, server));
            start(() -> pass(server, client));
        }
    }

    /** The first packet: three bytes of length, a number, the protocol, the version up to a zero, and the rest. */
    private void greet(DataInputStream server, OutputStream client) throws IOException {
        int length = server.read() | server.read() << 8 | server.read() << 16;
        int number = server.read();
        byte[] greeting = server.readNBytes(length);
        int end = 1;
        while (greeting[end] != 0) {
            end++;
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(greeting[0]);
        changed.writeBytes(version.getBytes(StandardCharsets.US_ASCII));
        changed.write(greeting, end, length - end);
        client.write(new byte[] {(byte) changed.size(), (byte) (changed.size() >> 8), 0, (byte) number});
        client.write(changed.toByteArray());
        client.flush();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // One of the two has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {

        void run() throws IOException;
    }
}
