"""A photo of a signed page is kept small, upright and silent about everything else; a bomb is not even opened."""

from __future__ import annotations

from io import BytesIO

import pytest
from pictures import a_bomb, a_page, a_telling_jpeg, saved
from PIL import Image

from facilitator_app.domain.problem import Problem
from facilitator_app.services import images


@pytest.fixture(scope="module")
def photo():
    """Twelve megapixels, with where and when it was taken."""
    return a_telling_jpeg(a_page(4000, 3000), orientation=6)


@pytest.fixture(scope="module")
def kept(photo):
    return images.page_photo(photo, "IMG_0214.jpg")


def test_twelve_megapixels_are_kept_under_600_kilobytes(photo, kept):
    assert len(photo) > 1_000_000
    assert len(kept.data) < 600_000


def test_nothing_is_told_but_the_page(photo, kept):
    read = Image.open(BytesIO(kept.data))

    assert b"Telephone" in photo
    assert dict(read.getexif()) == {}
    assert set(read.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    for told in (b"Exif", b"Telephone", b"2026:03:14", b"Salle Coloriage", b"xmpmeta", b"ICC_PROFILE"):
        assert told not in kept.data


def test_the_paper_stands_upright(kept):
    assert (kept.width, kept.height) == (1650, 2200)


def test_it_is_turned_the_way_the_telephone_was_held():
    lying = Image.new("RGB", (400, 200), "white")
    lying.paste("red", (0, 0, 100, 100))  # the top left corner on the sensor: the top right one in the hand

    kept = images.page_photo(a_telling_jpeg(lying, orientation=6), "photo.jpg")

    red, _green, blue = Image.open(BytesIO(kept.data)).getpixel((kept.width - 20, 20))
    assert red > 200
    assert blue < 80


def test_the_code_of_the_page_is_read():
    kept = images.page_photo(a_telling_jpeg(a_page(code="R-2026-014/E/2")), "photo.jpg")

    assert images.code_on(images.picture_of(kept.data, "photo.jpg")) == "R-2026-014/E/2"


def test_a_code_that_is_no_sheet_is_not_taken_for_one():
    assert images.code_on(a_page(1000, 1400, code="https://example.org/R-2026-014/E/2")) == ""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_usual_pictures_are_taken(kind):
    kept = images.page_photo(saved(a_page(600, 800), kind), f"page.{kind.lower()}")

    assert Image.open(BytesIO(kept.data)).format == "JPEG"
    assert (kept.width, kept.height) == (600, 800)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16"])
def test_whatever_its_colours(mode):
    kind = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    plain = Image.new("L", (60, 80), 200)

    kept = images.page_photo(saved(plain.convert(mode), kind), "page")

    assert Image.open(BytesIO(kept.data)).mode == "RGB"


def test_even_pure_noise_is_made_small():
    noise = Image.effect_noise((3000, 4000), 200).convert("RGB")

    assert len(images.page_photo(saved(noise, quality=60), "bruit.jpg").data) <= images.LIMIT


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (12_000, 12_000), (8_000, 8_000), (200_000, 2_000)])
def test_a_bomb_is_refused_with_a_sentence(width, height):
    bomb = a_bomb(width, height)

    with pytest.raises(Problem, match="image démesurée"):
        images.page_photo(bomb, "bombe.png")
    assert len(bomb) < 100_000


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not a picture", "n’est pas une image"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "n’est pas une image"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "n’est pas une image"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"),
        (b"\xff\xd8\xff\xe0", "n’est pas une image|abîmé"),
        (a_bomb(100, 90_000)[:60], "abîmé|n’est pas une image"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(data, words):
    with pytest.raises(Problem, match=words):
        images.page_photo(data, "piege.jpg")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_picture_is_refused_with_a_sentence(kind, share):
    whole = saved(a_page(600, 800), kind)

    with pytest.raises(Problem, match=r"abîmé|n’est pas une image"):
        images.page_photo(whole[: int(len(whole) * share)], "coupe")


def test_several_pages_in_a_picture_are_not_kept_in_part():
    pages = saved(a_page(60, 80), "TIFF", save_all=True, append_images=[a_page(60, 80)])

    with pytest.raises(Problem, match="plusieurs pages"):
        images.page_photo(pages, "scan.tiff")


def test_a_logo_is_a_small_picture_on_white():
    clear = Image.new("RGBA", (3000, 1000), (0, 0, 0, 0))

    logo = Image.open(BytesIO(images.logo_picture(saved(clear, "PNG"), "logo.png")))

    assert (logo.format, logo.mode, logo.size) == ("PNG", "RGB", (900, 300))
    assert logo.getpixel((10, 10)) == (255, 255, 255)
