#include "formats/osm_reader.hpp"

#include <chrono>
#include <exception>
#include <memory>
#include <new>
#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/osm_signature.hpp"

namespace mapite::osm {

namespace {

osmium::osm_entity_bits::type wanted(const Visitor& visitor) {
    auto bits = osmium::osm_entity_bits::nothing;
    if (visitor.node) bits |= osmium::osm_entity_bits::node;
    if (visitor.way) bits |= osmium::osm_entity_bits::way;
    if (visitor.relation) bits |= osmium::osm_entity_bits::relation;
    return bits;
}

Kind kind_of(osmium::item_type type) {
    if (type == osmium::item_type::node) return Kind::node;
    return type == osmium::item_type::way ? Kind::way : Kind::relation;
}

/// Hands objects on as views; its buffers are used again for every object.
class Dispatcher {
  public:
    explicit Dispatcher(const Visitor& visitor) : visitor_(visitor) {}

    void hand_on(const osmium::OSMObject& object) {
        if (object.deleted()) return;
        switch (object.type()) {
            case osmium::item_type::node:
                hand_on_node(static_cast<const osmium::Node&>(object));
                break;
            case osmium::item_type::way:
                hand_on_way(static_cast<const osmium::Way&>(object));
                break;
            case osmium::item_type::relation:
                hand_on_relation(static_cast<const osmium::Relation&>(object));
                break;
            default:
                break;
        }
    }

  private:
    Tags tags_of(const osmium::OSMObject& object) {
        tags_.clear();
        for (const auto& tag : object.tags()) tags_.emplace_back(tag.key(), tag.value());
        return Tags(tags_);
    }
    void hand_on_node(const osmium::Node& node) {
        NodeView view{node.id(), std::nullopt, tags_of(node)};
        if (const auto at = node.location(); at.valid()) {
            view.position = LonLat::make(at.lon_without_check(), at.lat_without_check());
        }
        visitor_.node(view);
    }
    void hand_on_way(const osmium::Way& way) {
        nodes_.clear();
        for (const auto& node : way.nodes()) nodes_.push_back(node.ref());
        visitor_.way({way.id(), tags_of(way), nodes_});
    }
    void hand_on_relation(const osmium::Relation& relation) {
        members_.clear();
        for (const auto& member : relation.members()) {
            members_.push_back({kind_of(member.type()), member.ref(), member.role()});
        }
        visitor_.relation({relation.id(), tags_of(relation), members_});
    }

    const Visitor& visitor_;
    std::vector<Tag> tags_;
    std::vector<std::int64_t> nodes_;
    std::vector<Member> members_;
};

/// Says how far reading has come, a hundred times at most.
class Meter {
  public:
    Meter(const Progress& progress, std::string_view doing) : progress_(progress), doing_(doing) {}
    void at(std::size_t offset, std::size_t size) {
        const double share = size == 0 ? 0 : static_cast<double>(offset) / static_cast<double>(size);
        if (share < next_) return;
        progress_.step(doing_, std::min(share, 1.0));
        next_ = share + 0.01;
    }

  private:
    const Progress& progress_;
    std::string_view doing_;
    double next_ = 0;
};

/// The one sentence about a file that libosmium could not read to its end.
Error unreadable(const std::filesystem::path& file, const std::string& reason) {
    return Error{
        ErrorKind::data,
        file.filename().string() + ": cannot be read as OpenStreetMap data to its end (" + reason + ")",
        "the file is truncated or damaged; download or export it again"};
}

/// Runs one call into libosmium; what it, zlib, bzip2 or expat throw becomes an Error.
template <class Call>
auto guarded(const std::filesystem::path& file, Call&& call) {
    try {
        return call();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& trouble) {
        throw unreadable(file, trouble.what());
    }
}

/// Every object of the wanted kinds, to `use`.
template <class Use>
void for_each_object(const std::filesystem::path& file, osmium::osm_entity_bits::type bits,
                     osmium::io::read_meta meta, const Progress& progress, std::string_view doing,
                     Use&& use) {
    const osmium::io::File input{file.string(), format_of(file)};
    const auto reader =
        guarded(file, [&] { return std::make_unique<osmium::io::Reader>(input, bits, meta); });
    Meter meter{progress, doing};
    while (const auto buffer = guarded(file, [&] { return reader->read(); })) {
        meter.at(reader->offset(), reader->file_size());
        for (const auto& object : buffer.template select<osmium::OSMObject>()) use(object);
    }
    guarded(file, [&] { reader->close(); });
}

std::optional<Day> day_of(osmium::Timestamp time) {
    if (!time.valid()) return std::nullopt;
    const std::chrono::sys_seconds moment{std::chrono::seconds{time.seconds_since_epoch()}};
    return Day{std::chrono::floor<std::chrono::days>(moment)};
}

}  // namespace

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::node:
            return "node";
        case Kind::way:
            return "way";
        case Kind::relation:
            break;
    }
    return "relation";
}

void read(const std::filesystem::path& file, const Visitor& visitor, const Progress& progress,
          std::string_view doing) {
    Dispatcher dispatcher{visitor};
    for_each_object(file, wanted(visitor), osmium::io::read_meta::no, progress, doing,
                    [&](const osmium::OSMObject& object) { dispatcher.hand_on(object); });
}

Header read_header(const std::filesystem::path& file) {
    const osmium::io::File input{file.string(), format_of(file)};
    const osmium::io::Header stated = guarded(file, [&] {
        osmium::io::Reader reader{input, osmium::osm_entity_bits::nothing};
        osmium::io::Header found = reader.header();
        reader.close();
        return found;
    });
    Header header;
    for (const char* key : {"osmosis_replication_timestamp", "timestamp"}) {
        if (!header.date) header.date = parse_day(stated.get(key));
    }
    if (const osmium::Box box = stated.joined_boxes(); box.valid()) {
        header.centre = LonLat::make((box.bottom_left().lon() + box.top_right().lon()) / 2,
                                     (box.bottom_left().lat() + box.top_right().lat()) / 2);
    }
    return header;
}

std::optional<Day> newest_object(const std::filesystem::path& file) {
    osmium::Timestamp newest;
    for_each_object(file, osmium::osm_entity_bits::nwr, osmium::io::read_meta::yes, {}, {},
                    [&](const osmium::OSMObject& object) { newest = std::max(newest, object.timestamp()); });
    return day_of(newest);
}

}  // namespace mapite::osm
