package org.starbranch.nodes;

import java.util.List;

/** Two nodes; as behind the proxy, everybody has his own, and goes to the other one while his is away. */
public final class TwoNodes implements AutoCloseable {

    private final List<Node> nodes;

    public TwoNodes(Node first, Node second) {
        this.nodes = List.of(first, second);
    }

    public List<Node> all() {
        return nodes;
    }

    public Node named(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Node other(Node node) {
        return nodes.get(0) == node ? nodes.get(1) : nodes.get(0);
    }

    /** Where somebody is served now. */
    public String urlFor(String user) {
        Node own = nodes.get(Math.floorMod(user.hashCode(), 2));
        return own.isUp() ? own.url() : other(own).url();
    }

    /** Waits until both have said this. */
    public void awaitSaid(String words) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!nodes.stream().allMatch(node -> node.said().contains(words))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a node does not say: " + words);
            }
            Moment.pass(50);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
